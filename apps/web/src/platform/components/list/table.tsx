import { Card, Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface DataTableProps {
  /** Names the table for screen readers. */
  label: string;
  /** The column titles; each must be unique. */
  head: string[];
  minWidth?: number;
  children: ReactNode;
}

/** A table on a card. It scrolls sideways when the screen is too narrow. */
export function DataTable({ label, head, minWidth = 640, children }: DataTableProps) {
  return (
    <Card withBorder radius="lg" p={0}>
      <Table.ScrollContainer
        minWidth={minWidth}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label } }}
      >
        <Table verticalSpacing="sm" horizontalSpacing="md" aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {head.map((title) => (
                <Table.Th key={title}>{title}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{children}</Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

import { Card, Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface DataTableProps {
  /** Says to a screen reader what the table is of. */
  label: string;
  /** The titles of the columns, each another. */
  head: string[];
  minWidth?: number;
  children: ReactNode;
}

/** A table on a card, which scrolls by itself where the screen is too small for it. */
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

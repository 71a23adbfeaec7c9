import { Button, Group, Stack, Table, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { PagedList } from '../../platform/components/list/paged-list.tsx';
import { DataTable } from '../../platform/components/list/table.tsx';
import { formatNumber } from '../../platform/lib/format.ts';
import { useFilter } from '../../platform/lib/use-filter.ts';
import { importErrorsQuery } from './imports.queries.ts';

/** Lists the bad rows: where each error is and how to fix it. */
export function ImportErrors({ id, isRunning }: { id: string; isRunning: boolean }) {
  const filter = useFilter();
  const errors = useQuery(importErrorsQuery(id, filter.page, isRunning));
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} fz={20}>
          Rows to fix
        </Title>
        <Button
          component="a"
          href={`/api/imports/${id}/errors.csv`}
          download
          variant="default"
          leftSection={<IconDownload size={18} />}
        >
          Download as CSV
        </Button>
      </Group>
      <PagedList query={errors} label="Loading the bad rows" noun="error" empty={null}>
        {(items) => (
          <DataTable label="Bad rows" head={['Line', 'Column', 'Error']} minWidth={480}>
            {items.map(({ line, column, reason }) => (
              <Table.Tr key={`${line} ${column} ${reason}`}>
                <Table.Td>{formatNumber(line)}</Table.Td>
                <Table.Td>{column || 'Whole row'}</Table.Td>
                <Table.Td>{reason}</Table.Td>
              </Table.Tr>
            ))}
          </DataTable>
        )}
      </PagedList>
    </Stack>
  );
}

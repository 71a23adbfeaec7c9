import { type Import, isImportFinished } from '@math-app/contracts/quiz';
import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PagedList } from '../../platform/components/list/paged-list.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { EmptyState } from '../../platform/components/page/states.tsx';
import { DataTable } from '../../platform/components/list/table.tsx';
import { TextLink } from '../../platform/components/links/text-link.tsx';
import { formatDateTime, formatNumber, formatPercent } from '../../platform/lib/format.ts';
import { useFilter } from '../../platform/lib/use-filter.ts';
import { ImportBadge } from './import-badge.tsx';
import { importsQuery } from './imports.queries.ts';
import { NewImport } from './new-import.tsx';

export default function ImportsPage() {
  const filter = useFilter();
  const imports = useQuery(importsQuery(filter.page));
  return (
    <Page
      title="Imports"
      lead="Import many questions at once from a file. Every row is checked before any is saved."
    >
      <NewImport />
      <PagedList
        query={imports}
        label="Loading imports"
        noun="import"
        empty={<EmptyState title="No imports yet">Drop a file above to start.</EmptyState>}
      >
        {(items) => <ImportTable imports={items} />}
      </PagedList>
    </Page>
  );
}

function ImportTable({ imports }: { imports: Import[] }) {
  return (
    <DataTable label="Imports" head={['File', 'Status', 'Rows', 'Uploaded by', 'Uploaded on']} minWidth={720}>
      {imports.map((row) => (
        <Table.Tr key={row.id}>
          <Table.Td maw={320}>
            <Text truncate component="div">
              <TextLink to={`/staff/imports/${row.id}`}>{row.fileName}</TextLink>
            </Text>
          </Table.Td>
          <Table.Td>
            <ImportBadge status={row.status} />
          </Table.Td>
          <Table.Td>{rowsOf(row)}</Table.Td>
          <Table.Td>{row.createdBy ?? 'Deleted user'}</Table.Td>
          <Table.Td>{formatDateTime(row.createdAt)}</Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

function rowsOf(row: Import): string {
  if (!isImportFinished(row)) return formatPercent(Math.floor(row.percent));
  if (row.badCount === 0) return formatNumber(row.status === 'completed' ? row.writtenCount : row.readCount);
  return `${formatNumber(row.readCount)} (${formatNumber(row.badCount)} bad)`;
}

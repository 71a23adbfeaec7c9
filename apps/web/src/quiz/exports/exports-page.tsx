import { type Export, exportKeptHours, isExportFinished } from '@math-app/contracts/quiz';
import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ExportButton } from '../components/exports/export-button.tsx';
import { PagedList } from '../../platform/components/list/paged-list.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { EmptyState } from '../../platform/components/page/states.tsx';
import { DataTable } from '../../platform/components/list/table.tsx';
import { TextLink } from '../../platform/components/links/text-link.tsx';
import { exportsQuery } from '../components/exports/exports.queries.ts';
import { count } from '../../platform/lib/format.ts';
import { useFilter } from '../../platform/lib/use-filter.ts';
import { ExportRow } from './export-row.tsx';

export default function ExportsPage() {
  const filter = useFilter();
  const exports = useQuery(exportsQuery(filter.page));
  return (
    <Page
      title="Exports"
      lead={`Files you have requested. Each one is kept for ${exportKeptHours} hours, and only you can download it.`}
      actions={<ExportButton request={{ kind: 'results' }} label="Export all results" />}
    >
      <PagedList
        query={exports}
        label="Loading your exports"
        noun="export"
        empty={
          <EmptyState title="No exports yet">
            Export all results above, a <TextLink to="/staff/report">report by country</TextLink> or the
            worksheet for <TextLink to="/staff/quizzes">a quiz</TextLink>.
          </EmptyState>
        }
      >
        {(files) => <ExportTable files={files} />}
      </PagedList>
    </Page>
  );
}

function ExportTable({ files }: { files: Export[] }) {
  const unfinished = files.filter((file) => !isExportFinished(file));
  return (
    <>
      <VisuallyHidden role="status">
        {unfinished.length > 0
          ? `${count(unfinished.length, 'export')} in progress`
          : 'No exports in progress'}
      </VisuallyHidden>
      <DataTable label="Exports" head={['File', 'Status', 'Actions']} minWidth={700}>
        {files.map((file) => (
          <ExportRow key={file.id} file={file} />
        ))}
      </DataTable>
    </>
  );
}

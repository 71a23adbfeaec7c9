import { type Export, exportSchema, isExportFinished } from '@math-app/contracts/quiz';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { DownloadButton } from '../../../platform/components/links/download-button.tsx';
import { TextLink } from '../../../platform/components/links/text-link.tsx';
import { QueryView } from '../../../platform/components/page/query-view.tsx';
import { ErrorState, LoadingState } from '../../../platform/components/page/states.tsx';
import { formatDateTime, formatSize } from '../../../platform/lib/format.ts';
import { useLiveQuery } from '../../../platform/lib/use-live-query.ts';
import { ExportProgress } from './export-progress.tsx';
import { exportQuery, exportUrl } from './exports.queries.ts';
import type { ExportCreation } from './use-create-export.ts';

/** Shows a requested export: its progress, and in the end a download link or what went wrong. */
export function ExportStatus({ creation }: { creation: ExportCreation }) {
  const retry = () => creation.variables && creation.mutate(creation.variables);
  return (
    <div aria-live="polite">
      {creation.error ? (
        <ErrorState error={creation.error} onRetry={retry} />
      ) : creation.data ? (
        <LiveExport id={creation.data.id} onRetry={retry} />
      ) : (
        <LoadingState label="Requesting the file" rows={1} />
      )}
    </div>
  );
}

function LiveExport({ id, onRetry }: { id: string; onRetry: () => void }) {
  const { result, isLost } = useLiveQuery({
    query: exportQuery(id),
    eventsPath: `/exports/${id}/events`,
    schema: exportSchema,
    isFinished: isExportFinished,
  });
  return (
    <QueryView query={result} label="Loading the export" rows={1}>
      {(file) => {
        if (file.status === 'ready') return <ReadyExport file={file} />;
        if (file.status === 'failed') return <FailedExport reason={file.error} onRetry={onRetry} />;
        return <RunningExport file={file} isLost={isLost} />;
      }}
    </QueryView>
  );
}

function RunningExport({ file, isLost }: { file: Export; isLost: boolean }) {
  return (
    <Stack gap="sm">
      <ExportProgress file={file} />
      <Text fz="sm" c="dimmed">
        {isLost ? (
          'Connection lost. Reconnecting… The export continues on the server.'
        ) : (
          <>
            You can close this dialog. The file will appear in your{' '}
            <TextLink to="/staff/exports">exports</TextLink>.
          </>
        )}
      </Text>
    </Stack>
  );
}

function FailedExport({ reason, onRetry }: { reason: string | null; onRetry: () => void }) {
  return (
    <Alert color="red" variant="outline" title="Export failed">
      <Stack gap="sm" align="flex-start">
        <Text>{reason}</Text>
        <Button variant="default" size="sm" onClick={onRetry}>
          Try again
        </Button>
      </Stack>
    </Alert>
  );
}

function ReadyExport({ file }: { file: Export }) {
  return (
    <Stack gap="md">
      <div>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {file.fileName} is ready
        </Text>
        <Text fz="sm" c="dimmed">
          {formatSize(file.sizeBytes ?? 0)}, available until {formatDateTime(file.expiresAt)}
        </Text>
      </div>
      <Group>
        <DownloadButton href={exportUrl(file.id)} fileName={file.fileName} />
      </Group>
    </Stack>
  );
}

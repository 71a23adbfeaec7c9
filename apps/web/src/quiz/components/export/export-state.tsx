import type { Export } from '@math-app/contracts/quiz';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { formatDateTime, formatSize } from '../../../platform/lib/format.ts';
import { exportUrl } from './exports.queries.ts';
import type { Making } from './use-export.ts';
import { DownloadButton } from '../../../platform/components/links/download-button.tsx';
import { ExportProgress } from './export-progress.tsx';
import { ErrorState, LoadingState } from '../../../platform/components/page/states.tsx';
import { TextLink } from '../../../platform/components/links/text-link.tsx';

/** How far a file is that was asked for; in the end, the way to it. */
export function ExportState({ making: { file, error, isLost, retry } }: { making: Making }) {
  return (
    <div aria-live="polite">
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : file ? (
        <FileState file={file} isLost={isLost} retry={retry} />
      ) : (
        <LoadingState label="Requesting the file" rows={1} />
      )}
    </div>
  );
}

function FileState({ file, isLost, retry }: { file: Export } & Pick<Making, 'isLost' | 'retry'>) {
  switch (file.status) {
    case 'ready':
      return <ReadyState file={file} />;
    case 'failed':
      return (
        <Alert color="red" variant="outline" title="Export failed">
          <Stack gap="sm" align="flex-start">
            <Text>{file.error}</Text>
            <Button variant="default" size="sm" onClick={retry}>
              Try again
            </Button>
          </Stack>
        </Alert>
      );
    default:
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
}

function ReadyState({ file }: { file: Export }) {
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

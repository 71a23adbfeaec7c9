import type { Import } from '@math-app/contracts/quiz';
import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { formatDateTime } from '../../platform/lib/format.ts';
import { CancelButton } from './cancel-button.tsx';
import { ImportErrors } from './import-errors.tsx';
import { modeTexts } from './import-modes.ts';
import { ImportProgress } from './import-progress.tsx';
import { useLiveImport } from './use-live-import.ts';

export default function ImportPage() {
  const { id = '' } = useParams();
  const { result, isLive, isLost } = useLiveImport(id);
  return (
    <Page
      title={result.data?.fileName ?? 'Import'}
      lead={result.data && leadOf(result.data)}
      actions={
        <LinkButton to="/staff/imports" variant="default">
          All imports
        </LinkButton>
      }
    >
      <QueryView query={result} label="Loading the import">
        {(shown) => (
          <>
            {isLost && (
              <Alert variant="outline" color="gray" icon={<IconPlugConnectedX />} role="status">
                Connection lost. Reconnecting… The import continues on the server.
              </Alert>
            )}
            {shown.failure && (
              <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title="Nothing was imported">
                {shown.failure.detail}
              </Alert>
            )}
            <ImportProgress shown={shown} action={isLive && <CancelButton id={id} />} />
            {shown.badCount > 0 && <ImportErrors id={id} isRunning={isLive} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function leadOf({ createdBy, createdAt, mode }: Import): string {
  const author = createdBy ? ` by ${createdBy}` : '';
  return `Uploaded${author} on ${formatDateTime(createdAt)}. ${modeTexts[mode].label}.`;
}

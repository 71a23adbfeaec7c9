import { type Import, importSchema, isImportFinished } from '@math-app/contracts/quiz';
import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { ErrorState } from '../../platform/components/page/states.tsx';
import { formatDateTime } from '../../platform/lib/format.ts';
import { useProgress } from '../../platform/lib/use-progress.ts';
import { quizKey } from '../lib/query-keys.ts';
import { ImportErrors } from './import-errors.tsx';
import { ImportProgress } from './import-progress.tsx';
import { cancelImport, importErrorsKey, importQuery } from './imports.queries.ts';

/** One import as it stands, live until it is over: a reload or another browser shows the same. */
export default function ImportPage() {
  const { id = '' } = useParams();
  const client = useQueryClient();
  const query = useQuery(importQuery(id));
  const isLive = query.data !== undefined && !isImportFinished(query.data);
  const { state, isLost } = useProgress({
    path: isLive ? `/imports/${id}/events` : null,
    schema: importSchema,
    isFinished: isImportFinished,
  });
  useEffect(() => {
    if (!state) return;
    client.setQueryData(importQuery(id).queryKey, state);
    if (!isImportFinished(state)) return;
    // The list of bad rows is now complete, and what other pages loaded of imports and quizzes is out of date.
    void client.invalidateQueries({ queryKey: importErrorsKey(id) });
    void client.invalidateQueries({ queryKey: ['imports'], refetchType: 'none' });
    void client.invalidateQueries({ queryKey: quizKey });
  }, [client, id, state]);
  return (
    <Page
      title={query.data?.fileName ?? 'Import'}
      lead={query.data && leadOf(query.data)}
      actions={
        <LinkButton to="/staff/imports" variant="default">
          All imports
        </LinkButton>
      }
    >
      <QueryView query={query} label="Loading the import">
        {(shown) => (
          <>
            {isLost && isLive && <ConnectionLost />}
            {shown.failure && (
              <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title="Nothing was imported">
                {shown.failure.detail}
              </Alert>
            )}
            <ImportProgress shown={shown} action={isLive && <CancelButton id={id} />} />
            {shown.badCount > 0 && <ImportErrors shown={shown} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function leadOf({ createdBy, createdAt, mode }: Import): string {
  const who = createdBy ? ` by ${createdBy}` : '';
  const how = mode === 'good-rows' ? 'good rows only' : 'all or nothing';
  return `Sent${who} on ${formatDateTime(createdAt)}, ${how}.`;
}

function ConnectionLost() {
  return (
    <Alert variant="outline" color="gray" icon={<IconPlugConnectedX />} role="status">
      Connection lost. Reconnecting… The import continues on the server.
    </Alert>
  );
}

function CancelButton({ id }: { id: string }) {
  const client = useQueryClient();
  const cancelling = useMutation({
    mutationFn: () => cancelImport(id),
    onSettled: () => client.invalidateQueries({ queryKey: importQuery(id).queryKey }),
  });
  if (cancelling.isSuccess) return <Text c="dimmed">Canceling…</Text>;
  return (
    <>
      {cancelling.error && <ErrorState error={cancelling.error} />}
      <Button
        variant="outline"
        color="red"
        loading={cancelling.isPending}
        onClick={() => cancelling.mutate()}
      >
        Cancel import
      </Button>
    </>
  );
}

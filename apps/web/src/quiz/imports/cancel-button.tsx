import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ErrorState } from '../../platform/components/page/states.tsx';
import { cancelImport, importQuery } from './imports.queries.ts';

export function CancelButton({ id }: { id: string }) {
  const client = useQueryClient();
  const cancellation = useMutation({
    mutationFn: () => cancelImport(id),
    onSettled: () => client.invalidateQueries({ queryKey: importQuery(id).queryKey, exact: true }),
  });
  if (cancellation.isSuccess) return <Text c="dimmed">Canceling…</Text>;
  return (
    <>
      {cancellation.error && <ErrorState error={cancellation.error} />}
      <Button
        variant="outline"
        color="red"
        loading={cancellation.isPending}
        onClick={() => cancellation.mutate()}
      >
        Cancel import
      </Button>
    </>
  );
}

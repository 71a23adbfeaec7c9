import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createExport, exportQuery, exportsKey } from './exports.queries.ts';

/** Requests an export. Its progress is then in the query cache, under `exportQuery`. */
export function useCreateExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: createExport,
    onSuccess: (created) => client.setQueryData(exportQuery(created.id).queryKey, created),
    onSettled: () => client.invalidateQueries({ queryKey: exportsKey }),
  });
}

export type ExportCreation = ReturnType<typeof useCreateExport>;

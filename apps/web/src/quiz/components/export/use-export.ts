import { type CreateExport, type Export, exportSchema, isExportFinished } from '@math-app/contracts/quiz';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createExport } from './exports.queries.ts';
import { useProgress } from '../../../platform/lib/use-progress.ts';

export interface Making {
  /** Asks for a file. */
  start: (wanted: CreateExport) => void;
  /** Whether one was asked for. */
  isBegun: boolean;
  /** The file as it is now, once the server knows of it. */
  file: Export | undefined;
  /** Why it could not even be asked for. */
  error: Error | null;
  /** Whether the connection is lost on which its progress comes. */
  isLost: boolean;
  retry: () => void;
}

/** A file, from the wish for it until it is ready. */
export function useExport(): Making {
  const client = useQueryClient();
  const creation = useMutation({
    mutationFn: createExport,
    onSettled: () => client.invalidateQueries({ queryKey: ['exports'] }),
  });
  const created = creation.data;
  const { state, isLost } = useProgress({
    path: created ? `/exports/${created.id}/events` : null,
    schema: exportSchema,
    isFinished: isExportFinished,
  });
  return {
    start: creation.mutate,
    isBegun: !creation.isIdle,
    file: state ?? created,
    error: creation.error,
    isLost,
    retry: () => creation.variables && creation.mutate(creation.variables),
  };
}

import { importSchema, isImportFinished } from '@math-app/contracts/quiz';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLiveQuery } from '../../platform/lib/use-live-query.ts';
import { quizKey } from '../lib/query-keys.ts';
import { importQuery } from './imports.queries.ts';

/** One import, live until it finishes. A reload or another browser shows the same progress. */
export function useLiveImport(id: string) {
  const client = useQueryClient();
  const live = useLiveQuery({
    query: importQuery(id),
    eventsPath: `/imports/${id}/events`,
    schema: importSchema,
    isFinished: isImportFinished,
  });
  const isFinished = live.result.data !== undefined && !live.isLive;
  useEffect(() => {
    // Quizzes and questions loaded before the import finished are out of date.
    if (isFinished) void client.invalidateQueries({ queryKey: quizKey });
  }, [client, isFinished]);
  return live;
}

import {
  type CreateExport,
  type Export,
  exportPageSchema,
  exportSchema,
  isExportFinished,
} from '@math-app/contracts/quiz';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, request, toQuery } from '../../../platform/lib/api-client.ts';

const pollMs = 1000;

/** The key of the list of exports, on any of its pages. */
export const exportsKey = ['exports', 'list'] as const;

/** Where the browser downloads the file. */
export const exportUrl = (id: string) => `/api/exports/${id}/file`;

/** The user's own exports. Polled while any of them is running: one event stream per row would be too many. */
export const exportsQuery = (page: number) =>
  queryOptions({
    queryKey: [...exportsKey, page],
    queryFn: () => request(exportPageSchema, `/exports${toQuery({ page })}`),
    refetchInterval: ({ state }) => (state.data?.items.every(isExportFinished) === false ? pollMs : false),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const exportQuery = (id: string) =>
  queryOptions({
    queryKey: ['exports', 'one', id],
    queryFn: () => request(exportSchema, `/exports/${id}`),
  });

export const createExport = (body: CreateExport): Promise<Export> =>
  request(exportSchema, '/exports', { method: 'POST', body });

export const deleteExport = (id: string): Promise<void> => command(`/exports/${id}`, { method: 'DELETE' });

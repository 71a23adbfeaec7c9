import {
  type ImportMode,
  importErrorPageSchema,
  importPageSchema,
  importSchema,
  isImportFinished,
} from '@math-app/contracts/quiz';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, request, toQuery } from '../../platform/lib/api-client.ts';
import { upload } from '../../platform/lib/upload.ts';

const pollMs = 2000;

/** Polled while any import on the page is running: one event stream per row would be too many. */
export const importsQuery = (page: number) =>
  queryOptions({
    queryKey: ['imports', { page }],
    queryFn: () => request(importPageSchema, `/imports${toQuery({ page })}`),
    refetchInterval: ({ state }) => (state.data?.items.every(isImportFinished) === false ? pollMs : false),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => request(importSchema, `/imports/${id}`),
  });

/** Polled while the import is running. The key changes when it finishes, which loads the final list. */
export const importErrorsQuery = (id: string, page: number, isRunning: boolean) =>
  queryOptions({
    queryKey: ['imports', id, 'errors', { page, isRunning }],
    queryFn: () => request(importErrorPageSchema, `/imports/${id}/errors${toQuery({ page })}`),
    refetchInterval: isRunning && pollMs,
    placeholderData: keepPreviousData,
  });

export interface ImportFile {
  file: File;
  mode: ImportMode;
  /** Import the file even if it has been imported before. */
  repeat: boolean;
}

export function startImport({ file, mode, repeat }: ImportFile, onProgress: (share: number) => void) {
  const form = new FormData();
  form.set('mode', mode);
  form.set('repeat', String(repeat));
  form.set('file', file);
  return upload(importSchema, '/imports', form, onProgress);
}

export const cancelImport = (id: string) => command(`/imports/${id}`, { method: 'DELETE' });

import {
  type ImportMode,
  importErrorPageSchema,
  importPageSchema,
  importSchema,
} from '@math-app/contracts/quiz';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, request, toQuery } from '../../platform/lib/api-client.ts';
import { upload } from '../../platform/lib/upload.ts';

export const importsQuery = (page: number) =>
  queryOptions({
    queryKey: ['imports', { page }],
    queryFn: () => request(importPageSchema, `/imports${toQuery({ page })}`),
    placeholderData: keepPreviousData,
  });

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => request(importSchema, `/imports/${id}`),
  });

export const importErrorsKey = (id: string) => ['imports', id, 'errors'] as const;

export const importErrorsQuery = (id: string, page: number) =>
  queryOptions({
    queryKey: [...importErrorsKey(id), { page }],
    queryFn: () => request(importErrorPageSchema, `/imports/${id}/errors${toQuery({ page })}`),
    placeholderData: keepPreviousData,
  });

export interface SentFile {
  file: File;
  mode: ImportMode;
  /** Import the file even if it has been imported before. */
  repeat: boolean;
}

export function startImport({ file, mode, repeat }: SentFile, onProgress: (share: number) => void) {
  const form = new FormData();
  form.set('mode', mode);
  form.set('repeat', String(repeat));
  form.set('file', file);
  return upload(importSchema, '/imports', form, onProgress);
}

export const cancelImport = (id: string) => command(`/imports/${id}`, { method: 'DELETE' });

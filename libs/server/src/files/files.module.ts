import { Module } from '@nestjs/common';
import { ENV } from '../env.module.ts';
import type { Env } from '../env.ts';
import { DiskFileStore } from './disk-file-store.ts';
import type { FileStore } from './file-store.ts';

/** Injects the store: `@Inject(FILE_STORE) store: FileStore`. */
export const FILE_STORE = Symbol('FILE_STORE');

/** Chooses the driver. The one for S3 is loaded only if it is used. */
export async function createFileStore(env: Env): Promise<FileStore> {
  if (env.MEDIA_STORE === 'disk') return new DiskFileStore(env.MEDIA_DIR);
  const { S3FileStore } = await import('./s3-file-store.ts');
  return new S3FileStore({
    bucket: env.S3_BUCKET ?? '',
    region: env.S3_REGION,
    endpoint: env.S3_ENDPOINT,
    accessKeyId: env.S3_ACCESS_KEY_ID,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY,
  });
}

@Module({
  providers: [{ provide: FILE_STORE, inject: [ENV], useFactory: createFileStore }],
  exports: [FILE_STORE],
})
export class FilesModule {}

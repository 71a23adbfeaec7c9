import { Module } from '@nestjs/common';
import { ENV } from '../env.module.ts';
import type { Env } from '../env.ts';
import { DiskMediaStore } from './disk-media-store.ts';
import type { MediaStore } from './media-store.ts';

/** What to inject for the store: `@Inject(MEDIA_STORE) store: MediaStore`. */
export const MEDIA_STORE = Symbol('MEDIA_STORE');

/** Chooses the driver. That of S3 is only loaded where it is used. */
export async function createMediaStore(env: Env): Promise<MediaStore> {
  if (env.MEDIA_STORE === 'disk') return new DiskMediaStore(env.MEDIA_DIR);
  const { S3MediaStore } = await import('./s3-media-store.ts');
  return new S3MediaStore({
    bucket: env.S3_BUCKET ?? '',
    region: env.S3_REGION,
    endpoint: env.S3_ENDPOINT,
    accessKeyId: env.S3_ACCESS_KEY_ID,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY,
  });
}

@Module({
  providers: [{ provide: MEDIA_STORE, inject: [ENV], useFactory: createMediaStore }],
  exports: [MEDIA_STORE],
})
export class MediaModule {}

import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { type MediaStore, MissingFile, type StoredFile } from './media-store.ts';

export interface S3Settings {
  bucket: string;
  region: string;
  /** For servers other than Amazon's. They take the bucket as a path. */
  endpoint?: string;
  /** Where both are left out, the SDK finds the machine's own rights. */
  accessKeyId?: string;
  secretAccessKey?: string;
}

/** Files in a bucket of Amazon S3, or of anything that speaks its language. */
export class S3MediaStore implements MediaStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ bucket, region, endpoint, accessKeyId, secretAccessKey }: S3Settings) {
    this.bucket = bucket;
    this.client = new S3Client({
      region,
      ...(endpoint && { endpoint, forcePathStyle: true }),
      ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
      // Sums that only Amazon asks for; other servers refuse some of them.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  /** In parts: no length is known before, and nothing is visible until the last part is there. */
  async write(key: string, content: Readable): Promise<void> {
    await new Upload({
      client: this.client,
      params: { Bucket: this.bucket, Key: key, Body: content },
    }).done();
  }

  async read(key: string): Promise<Readable> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
      if (!(Body instanceof Readable)) throw new MissingFile(key);
      return Body;
    } catch (error) {
      if (error instanceof NoSuchKey) throw new MissingFile(key);
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }

  async *list(prefix: string): AsyncIterable<StoredFile> {
    for await (const { Contents = [] } of paginateListObjectsV2(
      { client: this.client },
      { Bucket: this.bucket, Prefix: prefix },
    )) {
      for (const { Key, LastModified } of Contents) {
        if (Key && LastModified) yield { key: Key, modifiedAt: LastModified };
      }
    }
  }
}

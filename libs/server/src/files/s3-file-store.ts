import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import {
  checkFolder,
  checkKey,
  FileStoreUnavailable,
  type FileStore,
  MissingFile,
  type StoredFile,
} from './file-store.ts';

export interface S3Settings {
  bucket: string;
  region: string;
  /** For servers other than Amazon's, which expect the bucket in the path. */
  endpoint?: string;
  /** Without both keys, the SDK uses the machine's own credentials. */
  accessKeyId?: string;
  secretAccessKey?: string;
}

/** Files in a bucket of Amazon S3 or of a compatible server. */
export class S3FileStore implements FileStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ bucket, region, endpoint, accessKeyId, secretAccessKey }: S3Settings) {
    this.bucket = bucket;
    this.client = new S3Client({
      region,
      ...(endpoint && { endpoint, forcePathStyle: true }),
      ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
      // Other servers reject some of the checksums that the SDK sends by default.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      // Without timeouts, a request would wait for an unresponsive server forever.
      requestHandler: { connectionTimeout: 3000, requestTimeout: 20_000, throwOnRequestTimeout: true },
    });
  }

  /** Uploads in parts, because the length isn't known in advance. The file appears once the last part is stored. */
  async write(key: string, content: Readable): Promise<void> {
    const params = { Bucket: this.bucket, Key: checkKey(key), Body: content };
    try {
      await new Upload({ client: this.client, params }).done();
    } catch (error) {
      // An error of the source, such as an aborted upload, isn't the server's.
      throw content.errored ?? toStoreError(key, error);
    } finally {
      content.destroy();
    }
  }

  async read(key: string): Promise<Readable> {
    const command = new GetObjectCommand({ Bucket: this.bucket, Key: checkKey(key) });
    const { Body } = await this.client.send(command).catch((error: unknown) => {
      throw toStoreError(key, error);
    });
    if (!(Body instanceof Readable)) throw new MissingFile(key);
    return Body;
  }

  async remove(key: string): Promise<void> {
    const command = new DeleteObjectCommand({ Bucket: this.bucket, Key: checkKey(key) });
    await this.client.send(command).catch((error: unknown) => {
      throw toStoreError(key, error);
    });
  }

  async *list(folder: string): AsyncIterable<StoredFile> {
    const query = { Bucket: this.bucket, Prefix: checkFolder(folder) };
    for await (const { Contents = [] } of paginateListObjectsV2({ client: this.client }, query)) {
      for (const { Key, LastModified } of Contents) {
        if (Key && LastModified) yield { key: Key, modifiedAt: LastModified };
      }
    }
  }

  /** Called by Nest. Open connections would keep the process running. */
  onApplicationShutdown(): void {
    this.client.destroy();
  }
}

function toStoreError(key: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'NoSuchKey') return new MissingFile(key);
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  // Either no response, or one such as 403 or a missing bucket, which means that the settings are wrong.
  return new FileStoreUnavailable(`${status ?? ''} ${error.name} ${error.message}`.trim(), { cause: error });
}

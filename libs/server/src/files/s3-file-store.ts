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
  /** For servers other than Amazon's. They take the bucket as a path. */
  endpoint?: string;
  /** Where both are left out, the SDK finds the machine's own rights. */
  accessKeyId?: string;
  secretAccessKey?: string;
}

/** Files in a bucket of Amazon S3, or of anything that speaks its language. */
export class S3FileStore implements FileStore {
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
      // Without these a request, and the person behind it, would wait as long as the server is silent.
      requestHandler: { connectionTimeout: 3000, requestTimeout: 20_000, throwOnRequestTimeout: true },
    });
  }

  /** In parts: no length is known before, and nothing is visible until the last part is there. */
  async write(key: string, content: Readable): Promise<void> {
    const params = { Bucket: this.bucket, Key: checkKey(key), Body: content };
    try {
      await new Upload({ client: this.client, params }).done();
    } catch (error) {
      // What the source says of itself, such as an upload that was given up, is not the server's fault.
      throw content.errored ?? explain(key, error);
    } finally {
      content.destroy();
    }
  }

  async read(key: string): Promise<Readable> {
    const command = new GetObjectCommand({ Bucket: this.bucket, Key: checkKey(key) });
    const { Body } = await this.client.send(command).catch((error: unknown) => {
      throw explain(key, error);
    });
    if (!(Body instanceof Readable)) throw new MissingFile(key);
    return Body;
  }

  async remove(key: string): Promise<void> {
    const command = new DeleteObjectCommand({ Bucket: this.bucket, Key: checkKey(key) });
    await this.client.send(command).catch((error: unknown) => {
      throw explain(key, error);
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

  /** Called by Nest at the end: open connections would hold the process. */
  onApplicationShutdown(): void {
    this.client.destroy();
  }
}

function explain(key: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'NoSuchKey') return new MissingFile(key);
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  // Not answered at all, or by a server that cannot: 403 and a missing bucket are settings that somebody must mend.
  return new FileStoreUnavailable(
    `The bucket does not take requests: ${status ?? ''} ${error.name} ${error.message}`,
  );
}

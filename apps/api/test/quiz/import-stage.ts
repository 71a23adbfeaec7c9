import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImportEntity } from '@math-app/database/quiz';
import { type Agent, TestApi, type TestApiOptions } from '../test-api.ts';

export const header = 'quiz,topic,difficulty,prompt,answer,explanation';
let counter = 0;

/** A valid file that no other test sends. */
export const freshCsv = () => `${header}\nwarm-up,addition,easy,What is ${++counter} + 1?,${counter + 1},\n`;

export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(20);
}

/** An API to which staff upload files, with access to what it stores. */
export class ImportStage {
  private constructor(
    readonly api: TestApi,
    readonly staff: Agent,
    private readonly mediaDir: string,
  ) {}

  static async open(options: TestApiOptions): Promise<ImportStage> {
    const mediaDir = await mkdtemp(join(tmpdir(), 'math-app-imports-'));
    const api = await TestApi.start({ ...options, env: { MEDIA_DIR: mediaDir } });
    return new ImportStage(api, await api.staff(), mediaDir);
  }

  send(content: string | Buffer, fileName = 'questions.csv', fields: object = {}) {
    const request = this.staff.post('/api/imports').attach('file', Buffer.from(content), fileName);
    for (const [name, value] of Object.entries(fields)) request.field(name, String(value));
    return request;
  }

  change(id: string, changes: Partial<ImportEntity>) {
    return this.api.database.manager.update(ImportEntity, { id }, changes);
  }

  async fileNames(): Promise<string[]> {
    const entries = await readdir(this.mediaDir, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  /** The number of rows and files, to compare before and after a rejected upload. */
  async stock(): Promise<{ rows: number; files: number }> {
    const rows = await this.api.database.manager.count(ImportEntity);
    return { rows, files: (await this.fileNames()).length };
  }

  async close(): Promise<void> {
    await this.api.close();
    await rm(this.mediaDir, { recursive: true });
  }
}

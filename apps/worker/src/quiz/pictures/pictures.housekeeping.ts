import { FILE_STORE, type FileStore } from '@math-app/server';
import { hashOfPictureKey, quizFolders } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HousekeepingTask, type Removed } from '../../platform/housekeeping/housekeeping-task.ts';
import { listOldFiles, removeOldFiles } from '../../platform/housekeeping/old-files.ts';
import { removeRows } from '../../platform/housekeeping/remove-rows.ts';
import { lockPictures } from './lock-pictures.ts';

/** An upload this old was abandoned, or its worker was killed. */
const uploadHours = 24;

/** An open page may still show a picture that was replaced a moment ago. */
const pictureHours = 1;

/** Small, because the lock makes every job that stores a picture wait. */
const batchSize = 50;

/** Removes abandoned uploads, and pictures that no row names anymore. */
@Injectable()
@HousekeepingTask()
export class PicturesHousekeeping implements HousekeepingTask {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  async removeExpired(): Promise<Removed> {
    const rows = await removeRows(this.dataSource, {
      picture_uploads: `created_at < now() - interval '${uploadHours} hours'`,
    });
    const uploads = await removeOldFiles(this.store, quizFolders.uploadedPictures, uploadHours);
    return { ...rows, ...uploads, [quizFolders.pictures]: await this.removeUnusedPictures() };
  }

  private async removeUnusedPictures(): Promise<number> {
    let count = 0;
    let batch: string[] = [];
    for await (const key of listOldFiles(this.store, quizFolders.pictures, pictureHours)) {
      batch.push(key);
      if (batch.length < batchSize) continue;
      count += await this.removeUnused(batch);
      batch = [];
    }
    return count + (await this.removeUnused(batch));
  }

  /** Checks under the lock: a picture that is stored again in the meantime has a row that names it. */
  private async removeUnused(keys: string[]): Promise<number> {
    if (keys.length === 0) return 0;
    return this.dataSource.transaction(async (manager) => {
      await lockPictures(manager, 'exclusive');
      const rows = await manager.query<{ hash: string }[]>(
        `SELECT hash FROM unnest($1::text[]) AS stored (hash)
          WHERE EXISTS (SELECT FROM questions WHERE image IS NOT NULL AND image ->> 'hash' = hash)
             OR EXISTS (SELECT FROM graded_answers WHERE image IS NOT NULL AND image ->> 'hash' = hash)`,
        [keys.map(hashOfPictureKey)],
      );
      const used = new Set<string | null>(rows.map(({ hash }) => hash));
      const unused = keys.filter((key) => !used.has(hashOfPictureKey(key)));
      for (const key of unused) await this.store.remove(key);
      return unused.length;
    });
  }
}

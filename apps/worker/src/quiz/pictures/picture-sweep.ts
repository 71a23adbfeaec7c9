import { FILE_STORE, type FileStore, unfinishedFolder } from '@math-app/server';
import { hashOfPictureKey, quizFolders } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { lockPictures } from './lock-pictures.ts';
import { keysOlderThan, removeOlderThan } from '../../platform/housekeeping/old-files.ts';

/** Folders in which nothing lives long: what is older was left behind by somebody who was killed or gave up. */
const passing = [unfinishedFolder, quizFolders.uploadedPictures];
const passingHours = 24;

/** A page that is open may still show a picture that was replaced just now. */
const pictureHours = 1;

/** Few enough to be removed while the writers of pictures wait. */
const batchSize = 50;

/** Removes files that nothing needs: pictures that no row names any more, and what uploads left behind. */
@Injectable()
export class MediaSweep {
  constructor(
    @Inject(FILE_STORE) private readonly store: FileStore,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** @returns how many files went */
  async sweep(): Promise<number> {
    let count = await this.sweepPictures();
    for (const folder of passing) count += await removeOlderThan(this.store, folder, passingHours);
    return count;
  }

  private async sweepPictures(): Promise<number> {
    let count = 0;
    let batch: string[] = [];
    for await (const key of keysOlderThan(this.store, quizFolders.pictures, pictureHours)) {
      batch.push(key);
      if (batch.length < batchSize) continue;
      count += await this.removeUnshown(batch);
      batch = [];
    }
    return count + (await this.removeUnshown(batch));
  }

  /** Asks while nobody writes a picture: one that was stored again meanwhile is named by its row. */
  private async removeUnshown(keys: string[]): Promise<number> {
    if (keys.length === 0) return 0;
    return this.dataSource.transaction(async (manager) => {
      await lockPictures(manager, 'exclusive');
      const rows = await manager.query<{ hash: string }[]>(
        `SELECT hash FROM unnest($1::text[]) AS stored (hash)
          WHERE EXISTS (SELECT FROM questions WHERE image IS NOT NULL AND image ->> 'hash' = hash)
             OR EXISTS (SELECT FROM graded_answers WHERE image IS NOT NULL AND image ->> 'hash' = hash)`,
        [keys.map(hashOfPictureKey)],
      );
      const shown = new Set<string | null>(rows.map(({ hash }) => hash));
      const unshown = keys.filter((key) => !shown.has(hashOfPictureKey(key)));
      for (const key of unshown) await this.store.remove(key);
      return unshown.length;
    });
  }
}

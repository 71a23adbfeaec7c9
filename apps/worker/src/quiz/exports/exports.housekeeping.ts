import { exportKeptHours } from '@math-app/contracts/quiz';
import { FILE_STORE, type FileStore } from '@math-app/server';
import { quizFolders } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HousekeepingTask, type Removed } from '../../platform/housekeeping/housekeeping-task.ts';
import { removeOldFiles } from '../../platform/housekeeping/old-files.ts';
import { removeRows } from '../../platform/housekeeping/remove-rows.ts';

/** A file is written shortly before its row starts to expire. An hour later, no row names it. */
const fileHours = exportKeptHours + 1;

/** Removes expired exports, and the files of exports that were deleted with their quiz. */
@Injectable()
@HousekeepingTask()
export class ExportsHousekeeping implements HousekeepingTask {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  async removeExpired(): Promise<Removed> {
    const rows = await removeRows(this.dataSource, { exports: 'expires_at < now()' });
    return { ...rows, ...(await removeOldFiles(this.store, quizFolders.exports, fileHours)) };
  }
}

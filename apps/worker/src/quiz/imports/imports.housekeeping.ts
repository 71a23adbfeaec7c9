import { FILE_STORE, type FileStore } from '@math-app/server';
import { quizFolders } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HousekeepingTask, type Removed } from '../../platform/housekeeping/housekeeping-task.ts';
import { removeOldFiles } from '../../platform/housekeeping/old-files.ts';
import { removeRows } from '../../platform/housekeeping/remove-rows.ts';

const fileHours = 24;

/** Removes old reports of bad rows, and what a killed process left behind: rows without a job, files without a row. */
@Injectable()
@HousekeepingTask()
export class ImportsHousekeeping implements HousekeepingTask {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  async removeExpired(): Promise<Removed> {
    const rows = await removeRows(this.dataSource, {
      import_errors: `import_id IN (SELECT id FROM imports WHERE finished_at < now() - interval '30 days')`,
    });
    await this.failAbandoned();
    return { ...rows, ...(await removeOldFiles(this.store, quizFolders.imports, fileHours)) };
  }

  /** An import takes seconds. One that is still unfinished after a day would block its file from being uploaded again. */
  private async failAbandoned(): Promise<void> {
    await this.dataSource.query(
      `UPDATE imports SET status = 'failed', failure_code = 'internal-error', finished_at = now(),
         failure_detail = 'The import was interrupted. Please upload the file again.'
       WHERE status IN ('waiting', 'checking', 'writing') AND created_at < now() - interval '1 day'`,
    );
  }
}

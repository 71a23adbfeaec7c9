import { FILE_STORE, type FileStore } from '@math-app/server';
import { quizFolders } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { removeOlderThan } from '../../platform/housekeeping/old-files.ts';

/** What imports leave where a process was killed between two steps: rows without a job, files without a row. */
@Injectable()
export class ImportLeftoversService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  async clear(): Promise<void> {
    // An import takes seconds. One that is a day old would keep its file from being sent again.
    await this.dataSource.query(
      `UPDATE imports SET status = 'failed', failure_code = 'internal-error', finished_at = now(),
         failure_detail = 'The import was left behind. Please send the file again.'
       WHERE status IN ('waiting', 'checking', 'writing') AND created_at < now() - interval '1 day'`,
    );
    await removeOlderThan(this.store, quizFolders.imports, 24);
  }
}

import { MEDIA_STORE, mediaFolders, type MediaStore } from '@math-app/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { removeOlderThan } from './old-files.ts';

/** What imports leave where a process was killed between two steps: rows without a job, files without a row. */
@Injectable()
export class ImportLeftoversService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(MEDIA_STORE) private readonly store: MediaStore,
  ) {}

  async clear(): Promise<void> {
    // An import takes seconds. One that is a day old would keep its file from being sent again.
    await this.dataSource.query(
      `UPDATE imports SET status = 'failed', failure_code = 'internal-error', finished_at = now(),
         failure_detail = 'The import was left behind. Please send the file again.'
       WHERE status IN ('waiting', 'checking', 'writing') AND created_at < now() - interval '1 day'`,
    );
    await removeOlderThan(this.store, mediaFolders.imports, 24);
  }
}

import { exportKeptHours } from '@math-app/contracts/quiz';
import { FILE_STORE, type FileStore } from '@math-app/server';
import { quizFolders } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { removeOlderThan } from '../../platform/housekeeping/old-files.ts';

/** A file is a little younger than its row says: this long, no row names it any more. */
const mostHours = exportKeptHours + 1;

/** The files of exports whose time is over, and of those that went with a quiz. */
@Injectable()
export class ExportLeftoversService {
  constructor(@Inject(FILE_STORE) private readonly store: FileStore) {}

  async clear(): Promise<void> {
    await removeOlderThan(this.store, quizFolders.exports, mostHours);
  }
}

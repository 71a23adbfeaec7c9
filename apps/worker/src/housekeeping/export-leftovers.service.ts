import { exportKeptHours } from '@math-app/contracts';
import { MEDIA_STORE, mediaFolders, type MediaStore } from '@math-app/server';
import { Inject, Injectable } from '@nestjs/common';
import { removeOlderThan } from './old-files.ts';

/** A file is a little younger than its row says: this long, no row names it any more. */
const mostHours = exportKeptHours + 1;

/** The files of exports whose time is over, and of those that went with a quiz. */
@Injectable()
export class ExportLeftoversService {
  constructor(@Inject(MEDIA_STORE) private readonly store: MediaStore) {}

  async clear(): Promise<void> {
    await removeOlderThan(this.store, mediaFolders.exports, mostHours);
  }
}

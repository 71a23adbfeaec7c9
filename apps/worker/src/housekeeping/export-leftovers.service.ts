import { exportKeptHours } from '@math-app/contracts';
import { exportKey } from '@math-app/database';
import { MEDIA_STORE, type MediaStore } from '@math-app/server';
import { Inject, Injectable } from '@nestjs/common';

/** A file is a little younger than its row says: this long, no row names it any more. */
const mostMs = (exportKeptHours + 1) * 3600 * 1000;

/** The files of exports whose time is over, and of those that went with a quiz. */
@Injectable()
export class ExportLeftoversService {
  constructor(@Inject(MEDIA_STORE) private readonly store: MediaStore) {}

  async clear(): Promise<void> {
    for await (const { key, modifiedAt } of this.store.list(exportKey(''))) {
      if (Date.now() - modifiedAt.getTime() > mostMs) await this.store.remove(key);
    }
  }
}

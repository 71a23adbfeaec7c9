import { FILE_STORE, type FileStore, unfinishedFolder } from '@math-app/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HousekeepingTask, type Removed } from './housekeeping-task.ts';
import { removeOldFiles } from './old-files.ts';
import { removeRows } from './remove-rows.ts';

/** A write takes seconds. A file this old belongs to a process that was killed. */
const unfinishedHours = 24;

/** Removes expired rows of the platform's tables, and files that were never finished. */
@Injectable()
@HousekeepingTask()
export class PlatformHousekeeping implements HousekeepingTask {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  async removeExpired(): Promise<Removed> {
    const rows = await removeRows(this.dataSource, {
      sessions: 'expires_at < now()',
      password_resets: 'expires_at < now()',
      cache_entries: 'expires_at < now()',
      rate_limits: 'expire < extract(epoch FROM now()) * 1000',
      heartbeats: `beat_at < now() - interval '1 day'`,
    });
    return { ...rows, ...(await removeOldFiles(this.store, unfinishedFolder, unfinishedHours)) };
  }
}

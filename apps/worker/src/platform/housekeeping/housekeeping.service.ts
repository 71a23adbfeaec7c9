import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** What may go, table by table. All of it has no effect any more: these rows only take up room. */
const expired = {
  sessions: 'expires_at < now()',
  password_resets: 'expires_at < now()',
  cache_entries: 'expires_at < now()',
  exports: 'expires_at < now()',
  rate_limits: 'expire < extract(epoch FROM now()) * 1000',
  picture_uploads: `created_at < now() - interval '1 day'`,
  heartbeats: `beat_at < now() - interval '1 day'`,
  import_errors: `import_id IN (SELECT id FROM imports WHERE finished_at < now() - interval '30 days')`,
} as const;

export type Removed = Record<keyof typeof expired, number>;

@Injectable()
export class HousekeepingService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @returns how many rows went, by table */
  async removeExpired(): Promise<Removed> {
    const removed: Partial<Removed> = {};
    for (const [table, condition] of Object.entries(expired)) {
      const [, count] = await this.dataSource.query<[unknown, number]>(
        `DELETE FROM ${table} WHERE ${condition}`,
      );
      removed[table as keyof Removed] = count;
    }
    return removed as Removed;
  }
}

import type { DataSource } from 'typeorm';
import type { CacheStore } from './cache-store.ts';

/** The cache of an app without Redis: an unlogged table. The worker's housekeeping deletes expired entries. */
export class PostgresCacheStore implements CacheStore {
  constructor(private readonly dataSource: DataSource) {}

  async get(key: string): Promise<Buffer | null> {
    const rows = await this.dataSource.query<{ value: Buffer }[]>(
      'SELECT value FROM cache_entries WHERE key = $1 AND expires_at > now()',
      [key],
    );
    return rows[0]?.value ?? null;
  }

  async set(key: string, value: Buffer, ttlSeconds: number): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO cache_entries (key, value, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
      [key, value, ttlSeconds],
    );
  }

  async add(key: string, value: Buffer, ttlSeconds: number): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `INSERT INTO cache_entries (key, value, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at
       WHERE cache_entries.expires_at <= now()
       RETURNING key`,
      [key, value, ttlSeconds],
    );
    return rows.length > 0;
  }

  async delete(key: string): Promise<void> {
    await this.dataSource.query('DELETE FROM cache_entries WHERE key = $1', [key]);
  }
}

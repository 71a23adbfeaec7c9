import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps the app running: heartbeats of the workers, and the cache and counters that Redis holds where there is one. */
export class CreateOperations1763600000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE heartbeats (
        worker varchar(300) NOT NULL CONSTRAINT heartbeats_pkey PRIMARY KEY,
        queue varchar(60) NOT NULL,
        beat_at timestamptz NOT NULL
      )`);
    // Unlogged: losing a cache or a counter in a crash costs nothing, writing it to the log would.
    await runner.query(`
      CREATE UNLOGGED TABLE cache_entries (
        key text NOT NULL CONSTRAINT cache_entries_pkey PRIMARY KEY,
        value bytea NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    // The shape that rate-limiter-flexible expects; \`expire\` is in milliseconds.
    await runner.query(`
      CREATE UNLOGGED TABLE rate_limits (
        key varchar(255) NOT NULL CONSTRAINT rate_limits_pkey PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_limits, cache_entries, heartbeats');
  }
}

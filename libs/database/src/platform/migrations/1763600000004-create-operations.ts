import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables for operations: heartbeats of the workers, and the cache and counters of an app without Redis. */
export class CreateOperations1763600000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE heartbeats (
        worker varchar(300) NOT NULL CONSTRAINT heartbeats_pkey PRIMARY KEY,
        queue varchar(60) NOT NULL,
        beat_at timestamptz NOT NULL
      )`);
    // Unlogged, because losing a cache or a counter in a crash does no harm.
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

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateImports1763600000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT imports_pkey PRIMARY KEY,
        created_by_id uuid,
        file_name varchar(200) NOT NULL,
        format varchar(10) NOT NULL,
        mode varchar(20) NOT NULL,
        sha256 varchar(64) NOT NULL,
        byte_count integer NOT NULL,
        repeated boolean NOT NULL DEFAULT false,
        status varchar(10) NOT NULL DEFAULT 'waiting',
        cancel_requested boolean NOT NULL DEFAULT false,
        percent real NOT NULL DEFAULT 0,
        read_count integer NOT NULL DEFAULT 0,
        bad_count integer NOT NULL DEFAULT 0,
        written_count integer NOT NULL DEFAULT 0,
        total_count integer,
        rows_per_second integer,
        remaining_seconds integer,
        failure_code varchar(30),
        failure_detail text,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CONSTRAINT imports_format_check CHECK (format IN ('csv', 'json')),
        CONSTRAINT imports_mode_check CHECK (mode IN ('all-or-nothing', 'good-rows')),
        CONSTRAINT imports_status_check
          CHECK (status IN ('waiting', 'checking', 'writing', 'completed', 'failed', 'cancelled')),
        CONSTRAINT imports_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES users (id) ON DELETE SET NULL
      )`);
    // Two parallel uploads of the same file become one import: the second row is rejected.
    await runner.query(`
      CREATE UNIQUE INDEX imports_once_key ON imports (sha256)
        WHERE NOT repeated AND status NOT IN ('failed', 'cancelled')`);
    await runner.query(`
      CREATE UNIQUE INDEX imports_under_way_key ON imports (sha256)
        WHERE status IN ('waiting', 'checking', 'writing')`);
    await runner.query(`
      CREATE TABLE import_errors (
        import_id uuid NOT NULL,
        row_number integer NOT NULL,
        line integer NOT NULL,
        faults jsonb NOT NULL,
        cells text[] NOT NULL,
        CONSTRAINT import_errors_pkey PRIMARY KEY (import_id, row_number),
        CONSTRAINT import_errors_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports (id) ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_errors, imports');
  }
}

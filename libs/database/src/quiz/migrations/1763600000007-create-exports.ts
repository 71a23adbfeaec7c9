import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateExports1763600000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exports (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT exports_pkey PRIMARY KEY,
        user_id uuid NOT NULL,
        kind varchar(20) NOT NULL,
        quiz_id uuid,
        with_answers boolean NOT NULL DEFAULT false,
        file_name varchar(120) NOT NULL,
        status varchar(10) NOT NULL DEFAULT 'waiting',
        done integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        size_bytes integer,
        error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        ready_at timestamptz,
        expires_at timestamptz NOT NULL,
        CONSTRAINT exports_kind_check CHECK (kind IN ('country-report', 'results', 'worksheet')),
        CONSTRAINT exports_status_check CHECK (status IN ('waiting', 'making', 'ready', 'failed')),
        CONSTRAINT exports_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
        CONSTRAINT exports_quiz_id_fkey FOREIGN KEY (quiz_id) REFERENCES quizzes (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX exports_user_id_idx ON exports (user_id)');
    await runner.query('CREATE INDEX exports_quiz_id_idx ON exports (quiz_id)');
    await runner.query('CREATE INDEX exports_expires_at_idx ON exports (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exports');
  }
}

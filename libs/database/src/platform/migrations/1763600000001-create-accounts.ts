import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts1763600000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT users_pkey PRIMARY KEY,
        name varchar(80) NOT NULL,
        email varchar(254) NOT NULL CONSTRAINT users_email_key UNIQUE,
        password_hash text NOT NULL,
        country varchar(2) NOT NULL,
        phone varchar(16),
        role varchar(10) NOT NULL DEFAULT 'student',
        disabled boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT users_email_check CHECK (email = lower(email)),
        CONSTRAINT users_role_check CHECK (role IN ('student', 'staff'))
      )`);
    await runner.query(`
      CREATE TABLE sessions (
        id_hash varchar(43) NOT NULL CONSTRAINT sessions_pkey PRIMARY KEY,
        user_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX sessions_user_id_idx ON sessions (user_id)');
    await runner.query('CREATE INDEX sessions_expires_at_idx ON sessions (expires_at)');
    await runner.query(`
      CREATE TABLE password_resets (
        token_hash varchar(43) NOT NULL CONSTRAINT password_resets_pkey PRIMARY KEY,
        user_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        CONSTRAINT password_resets_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE UNIQUE INDEX password_resets_user_id_idx ON password_resets (user_id)');
    await runner.query('CREATE INDEX password_resets_expires_at_idx ON password_resets (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE password_resets, sessions, users');
  }
}

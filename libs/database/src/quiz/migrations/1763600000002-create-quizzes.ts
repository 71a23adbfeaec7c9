import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateQuizzes1763600000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quizzes (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT quizzes_pkey PRIMARY KEY,
        slug varchar(60) NOT NULL CONSTRAINT quizzes_slug_key UNIQUE,
        title varchar(120) NOT NULL,
        description text NOT NULL DEFAULT '',
        published boolean NOT NULL DEFAULT false,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE questions (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT questions_pkey PRIMARY KEY,
        quiz_id uuid NOT NULL,
        position integer NOT NULL,
        prompt text NOT NULL,
        answer varchar(40) NOT NULL,
        topic varchar(60) NOT NULL,
        difficulty varchar(10) NOT NULL,
        explanation text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT questions_quiz_id_position_key UNIQUE (quiz_id, position) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT questions_difficulty_check CHECK (difficulty IN ('easy', 'medium', 'hard')),
        CONSTRAINT questions_quiz_id_fkey FOREIGN KEY (quiz_id) REFERENCES quizzes (id) ON DELETE CASCADE
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE questions, quizzes');
  }
}

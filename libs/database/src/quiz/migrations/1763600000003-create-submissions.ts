import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSubmissions1763600000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE answers (
        user_id uuid NOT NULL,
        question_id uuid NOT NULL,
        value varchar(40) NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT answers_pkey PRIMARY KEY (user_id, question_id),
        CONSTRAINT answers_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
        CONSTRAINT answers_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX answers_question_id_idx ON answers (question_id)');
    await runner.query(`
      CREATE TABLE submissions (
        id uuid NOT NULL DEFAULT uuidv7() CONSTRAINT submissions_pkey PRIMARY KEY,
        user_id uuid NOT NULL,
        quiz_id uuid NOT NULL,
        correct_count integer NOT NULL,
        question_count integer NOT NULL,
        submitted_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT submissions_user_id_quiz_id_key UNIQUE (user_id, quiz_id),
        CONSTRAINT submissions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
        CONSTRAINT submissions_quiz_id_fkey FOREIGN KEY (quiz_id) REFERENCES quizzes (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX submissions_quiz_id_idx ON submissions (quiz_id)');
    await runner.query(`
      CREATE TABLE graded_answers (
        submission_id uuid NOT NULL,
        position integer NOT NULL,
        question_id uuid,
        prompt text NOT NULL,
        given varchar(40) NOT NULL,
        expected varchar(40) NOT NULL,
        explanation text NOT NULL,
        correct boolean NOT NULL,
        CONSTRAINT graded_answers_pkey PRIMARY KEY (submission_id, position),
        CONSTRAINT graded_answers_submission_id_fkey FOREIGN KEY (submission_id)
          REFERENCES submissions (id) ON DELETE CASCADE,
        CONSTRAINT graded_answers_question_id_fkey FOREIGN KEY (question_id)
          REFERENCES questions (id) ON DELETE SET NULL
      )`);
    await runner.query('CREATE INDEX graded_answers_question_id_idx ON graded_answers (question_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE graded_answers, submissions, answers');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One submission per student and quiz, except for reopened ones. A unique index can have a condition, a constraint can't. */
export class ReopenSubmissions1763600000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE submissions
        ADD COLUMN reopened_at timestamptz,
        ADD COLUMN reopened_by uuid,
        ADD CONSTRAINT submissions_reopened_by_fkey FOREIGN KEY (reopened_by) REFERENCES users (id) ON DELETE SET NULL,
        DROP CONSTRAINT submissions_user_id_quiz_id_key`);
    await runner.query(`
      CREATE UNIQUE INDEX submissions_user_id_quiz_id_key ON submissions (user_id, quiz_id)
        WHERE reopened_at IS NULL`);
    // Replaces the constraint's index for finding all submissions of a student, including reopened ones.
    await runner.query('CREATE INDEX submissions_user_id_idx ON submissions (user_id)');
  }

  /** Keeps one submission per student and quiz: the one that counts, or else the one that was reopened last. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM submissions WHERE id NOT IN (
        SELECT DISTINCT ON (user_id, quiz_id) id
          FROM submissions
         ORDER BY user_id, quiz_id, reopened_at DESC NULLS FIRST
      )`);
    await runner.query('DROP INDEX submissions_user_id_idx, submissions_user_id_quiz_id_key');
    await runner.query(`
      ALTER TABLE submissions
        DROP COLUMN reopened_at,
        DROP COLUMN reopened_by,
        ADD CONSTRAINT submissions_user_id_quiz_id_key UNIQUE (user_id, quiz_id)`);
  }
}

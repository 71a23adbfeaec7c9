import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddPictures1763600000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE questions ADD COLUMN image jsonb');
    await runner.query('ALTER TABLE graded_answers ADD COLUMN image jsonb');
    // For the worker, which checks if a stored file is still in use. Few rows have a picture.
    for (const table of ['questions', 'graded_answers']) {
      await runner.query(
        `CREATE INDEX ${table}_image_hash_idx ON ${table} ((image ->> 'hash')) WHERE image IS NOT NULL`,
      );
    }
    await runner.query(`
      CREATE TABLE picture_uploads (
        id uuid NOT NULL CONSTRAINT picture_uploads_pkey PRIMARY KEY,
        question_id uuid NOT NULL,
        alt varchar(300) NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT picture_uploads_question_id_fkey FOREIGN KEY (question_id)
          REFERENCES questions (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX picture_uploads_question_id_idx ON picture_uploads (question_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE picture_uploads');
    for (const table of ['questions', 'graded_answers']) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN image`);
    }
  }
}

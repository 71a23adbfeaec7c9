import { createTestDatabase, type TestDatabase } from '@math-app/database/testing';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { createDataSource, migrate } from '../../src/index.ts';

describe('the migrations of the quiz', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase(inject('postgresUrl'));
    dataSource = await createDataSource({ url: database.url, poolSize: 4 }).initialize();
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function columnsOf(table: string): Promise<string[]> {
    const rows = await dataSource.query<{ name: string }[]>(
      'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1',
      [table],
    );
    return rows.map(({ name }) => name);
  }

  /** Undoes migrations, the last first, until a table no longer has a column. */
  async function undoUntil(table: string, column: string): Promise<void> {
    while ((await columnsOf(table)).includes(column)) await dataSource.undoLastMigration();
  }

  it('keep one submission of each student and quiz when reopening is undone', async () => {
    await dataSource.query(`
      INSERT INTO users (id, name, email, password_hash, country)
      SELECT md5(n::text)::uuid, n, n || '@example.com', 'none', 'CA' FROM generate_series(1, 3) n`);
    await dataSource.query(
      `INSERT INTO quizzes (id, slug, title) VALUES (md5('quiz')::uuid, 'quiz', 'Quiz')`,
    );
    // Reopened twice and submitted again; reopened twice and still open; never reopened.
    await dataSource.query(`
      INSERT INTO submissions (user_id, quiz_id, correct_count, question_count, reopened_at)
      SELECT md5(person::text)::uuid, md5('quiz')::uuid, correct, 9, now() + reopened * interval '1 hour'
        FROM (VALUES (1, 3, NULL), (1, 2, 2), (1, 1, 1), (2, 5, 4), (2, 4, 3), (3, 6, NULL)) row (person, correct, reopened)`);
    await undoUntil('submissions', 'reopened_at');
    const kept = await dataSource.query<{ correct: number }[]>(
      'SELECT correct_count AS correct FROM submissions ORDER BY 1',
    );
    expect(kept.map(({ correct }) => correct)).toEqual([3, 5, 6]);
    await migrate(dataSource);
    expect(await columnsOf('submissions')).toContain('reopened_at');
  });
});

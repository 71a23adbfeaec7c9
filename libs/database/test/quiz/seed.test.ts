import { createTestDatabase, type TestDatabase } from '@math-app/database/testing';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { createDataSource, seedDemoData, UserEntity } from '../../src/index.ts';
import { QuestionEntity, QuizEntity, SubmissionEntity } from '../../src/quiz/index.ts';

describe('demo data', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase(inject('postgresUrl'));
    dataSource = await createDataSource({ url: database.url }).initialize();
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const questionsOf = (slug: string) => dataSource.manager.countBy(QuestionEntity, { quiz: { slug } });

  it('has a short quiz, a long one and one account for each role', async () => {
    expect(await seedDemoData(dataSource, 'hash')).toBe(true);
    expect(await questionsOf('warm-up')).toBe(5);
    expect(await questionsOf('marathon')).toBe(500);
    expect(await dataSource.manager.findOneBy(UserEntity, { email: 'staff@example.com' })).toMatchObject({
      role: 'staff',
    });
    expect(await dataSource.manager.findOneBy(UserEntity, { email: 'student@example.com' })).toMatchObject({
      role: 'student',
    });
    expect(await dataSource.manager.count(SubmissionEntity)).toBeGreaterThan(20);
  });

  it('leaves the demo student every quiz to try', async () => {
    await seedDemoData(dataSource, 'hash');
    expect(
      await dataSource.manager.countBy(SubmissionEntity, { user: { email: 'student@example.com' } }),
    ).toBe(0);
  });

  it('does not bring back rows that were deleted', async () => {
    await seedDemoData(dataSource, 'hash');
    await dataSource.manager.delete(QuizEntity, { slug: 'warm-up' });
    expect(await seedDemoData(dataSource, 'hash')).toBe(false);
    expect(await dataSource.manager.existsBy(QuizEntity, { slug: 'warm-up' })).toBe(false);
  });

  it('is written once when several processes start at the same time', async () => {
    const written = await Promise.all([1, 2, 3].map(() => seedDemoData(dataSource, 'hash')));
    expect(written.filter(Boolean)).toHaveLength(1);
  });
});

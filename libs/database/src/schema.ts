import * as platformEntities from './platform/entities/index.ts';
import * as platformMigrations from './platform/migrations/index.ts';
import * as quizEntities from './quiz/entities/index.ts';
import * as quizMigrations from './quiz/migrations/index.ts';
import type { Seed } from './platform/seed/seed.ts';
import { seedQuizzes } from './quiz/seed/seed-quizzes.ts';

/** Every table of the app. Each wing is plugged into the database in this file. */
export const entities = [...Object.values(platformEntities), ...Object.values(quizEntities)];

/** Every change to the schema. TypeORM runs them in the order of their timestamps, across both wings. */
export const migrations = [...Object.values(platformMigrations), ...Object.values(quizMigrations)];

/** The seeds that fill an empty database with demo data, in this order. */
export const seeds: Seed[] = [seedQuizzes];

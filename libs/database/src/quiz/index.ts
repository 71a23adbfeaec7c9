export * from './country-report.ts';
export * from './entities/index.ts';
export type * from './entities/stored-picture.ts';
export * from './seed/seed-quizzes.ts';

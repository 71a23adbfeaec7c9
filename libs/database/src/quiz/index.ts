export * from './country-report.ts';
export * from './entities/index.ts';
export type * from './entities/stored-image.ts';
export * from './seed/seed-quizzes.ts';

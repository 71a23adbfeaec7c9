import '../platform/zod-config.ts';

export * from './answers.ts';
export * from './exports.ts';
export * from './formulas.ts';
export * from './imports.ts';
export * from './jobs.ts';
export * from './pictures.ts';
export * from './problems.ts';
export * from './questions.ts';
export * from './quizzes.ts';
export * from './reports.ts';
export * from './results.ts';
export * from './submissions.ts';

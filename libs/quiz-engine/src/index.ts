export * from './answer.ts';
export * from './grade.ts';

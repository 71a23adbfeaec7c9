export * from './entities/index.ts';
export * from './migrate.ts';
export * from './seed/demo-accounts.ts';
export type * from './seed/seed.ts';

import './zod-config.ts';

export * from './accounts.ts';
export * from './countries.ts';
export * from './health.ts';
export * from './jobs.ts';
export * from './pages.ts';
export * from './problems.ts';
export * from './text.ts';
export * from './users.ts';

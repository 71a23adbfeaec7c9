export * from './country-report.ts';
export * from './data-source.ts';
export * from './entities/index.ts';
export type * from './entities/stored-image.ts';
export * from './migrate.ts';
export * from './seed/seed-demo-data.ts';

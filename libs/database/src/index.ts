export * from './data-source.ts';
export * from './platform/index.ts';
export * from './prepare-database.ts';
export * from './seed-demo-data.ts';

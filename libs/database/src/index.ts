export * from './data-source.ts';
export * from './platform/index.ts';
export * from './seed-demo-data.ts';

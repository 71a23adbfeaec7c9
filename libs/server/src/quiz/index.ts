export * from './file-keys.ts';

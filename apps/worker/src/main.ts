import { readEnvOrExit } from '@math-app/server';
import { createWorker } from './create-worker.ts';

// The only place that reads the environment; lint bans it elsewhere.
await createWorker(readEnvOrExit(process.env));

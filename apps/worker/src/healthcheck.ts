import { stat } from 'node:fs/promises';
import { heartbeatFile } from './platform/heartbeat/heartbeat-file.ts';

// Run by the container: a worker that hangs, or has lost its queue or database, stops touching its file.
const oldestMs = 20_000;

const { mtimeMs } = await stat(heartbeatFile);
process.exitCode = Date.now() - mtimeMs < oldestMs ? 0 : 1;

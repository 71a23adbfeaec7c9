import { stat } from 'node:fs/promises';
import { heartbeatFile } from './platform/heartbeat/heartbeat-file.ts';

// Run by the container. A worker that hangs, or can't reach its queue or database, stops touching its heartbeat file.
const maxAgeMs = 20_000;

const { mtimeMs } = await stat(heartbeatFile);
process.exitCode = Date.now() - mtimeMs < maxAgeMs ? 0 : 1;

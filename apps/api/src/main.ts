import { readEnvOrExit } from '@math-app/server';
import { createApp } from './create-app.ts';

// The only place that reads the environment. Lint bans it elsewhere.
const env = readEnvOrExit(process.env);
const app = await createApp(env);
await app.listen(env.API_PORT);

import { readEnvOrExit } from '@math-app/server';
import { createApp } from './create-app.ts';

// The one place that reads the environment; lint bans it elsewhere.
const env = readEnvOrExit(process.env);
const app = await createApp(env);
await app.listen(env.API_PORT);

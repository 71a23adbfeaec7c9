import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { demoAccounts, demoPassword } from '@math-app/database';
import { importTable, measureImports } from './bench/measure-import.ts';
import { alignColumns, type Load, measure, type Measurement, toTable } from './bench/measure.ts';
import { signIn } from './bench/sign-in.ts';
import { startApp } from './bench/start-app.ts';
import { runProgram } from '../run-program.ts';
import { readDataDir } from '../settings.ts';
import type { Shutdown } from '../shutdown.ts';

// `npm run bench`: benchmarks the API. Compare numbers only within one run, because they vary with the machine.
await runProgram(async (shutdown: Shutdown) => {
  const dataDir = readDataDir(process.env);
  const { apiUrl, queue, programs } = await startApp(join(dataDir, 'bench'), shutdown);
  console.log(`\n  ${cpus().length} cores, Node ${process.version}, queue and cache in ${queue}\n`);

  // Imports run first, so that their peak memory doesn't include that of the requests below.
  const imports = await measureImports(apiUrl, programs);
  console.log(`${alignColumns(importTable(imports))}\n`);
  const measurements: Measurement[] = [];
  for (const load of await listLoads(apiUrl)) measurements.push(await measure(load));
  console.log(toTable(measurements));
  const file = join(dataDir, 'bench.json');
  writeFileSync(file, JSON.stringify({ node: process.version, queue, measurements, imports }, null, 2));
  console.log(`\n  Saved as JSON: ${file}\n`);
  await shutdown.run();
  process.exit(0);
});

async function listLoads(apiUrl: string): Promise<Load[]> {
  const cookie = await signIn(apiUrl, demoAccounts.student.email);
  const questions = (await (await fetch(`${apiUrl}/api/questions?quiz=marathon`)).json()) as { id: string }[];
  const list = await fetch(`${apiUrl}/api/questions?quiz=marathon`);
  const tag = list.headers.get('etag') ?? '';
  return [
    { name: 'ping', url: `${apiUrl}/api/ping` },
    {
      name: '500 questions, cached',
      url: `${apiUrl}/api/questions?quiz=marathon`,
      headers: { 'accept-encoding': 'gzip' },
    },
    { name: '500 questions, plain', url: `${apiUrl}/api/questions?quiz=marathon` },
    {
      name: '500 questions, 304',
      url: `${apiUrl}/api/questions?quiz=marathon`,
      headers: { 'if-none-match': tag },
    },
    { name: 'list of quizzes', url: `${apiUrl}/api/quizzes` },
    { name: 'session', url: `${apiUrl}/api/auth/session`, headers: { cookie } },
    {
      name: 'save an answer',
      url: apiUrl,
      path: (index) => `/api/quizzes/marathon/answers/${questions[index % questions.length]?.id}`,
      method: 'PUT',
      headers: { cookie },
      body: (index) => ({ value: String(index) }),
    },
    {
      name: 'forgot password',
      url: `${apiUrl}/api/auth/forgot-password`,
      method: 'POST',
      body: (index) => ({ email: `nobody-${index}@example.com` }),
    },
    {
      name: 'sign in',
      url: `${apiUrl}/api/auth/login`,
      method: 'POST',
      body: () => ({ email: demoAccounts.student.email, password: demoPassword }),
    },
  ];
}

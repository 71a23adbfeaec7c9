import { demoAccounts } from '@math-app/database';
import type { ChildProgram } from '../../processes/child-program.ts';
import { signIn } from './sign-in.ts';
import type { Vitals } from './report-vitals.ts';

/** The measurements of one import. */
export interface ImportMeasurement {
  name: string;
  megabytes: number;
  seconds: number;
  rowsPerSecond: number;
  api: Vitals;
  worker: Vitals;
}

const slug = 'imported';
const rowCounts = [10_000, 100_000];

/** Imports a small and a large file of each format. Memory use must not depend on the size. */
export async function measureImports(
  apiUrl: string,
  { api, worker }: Record<'api' | 'worker', ChildProgram>,
): Promise<ImportMeasurement[]> {
  const cookie = await signIn(apiUrl, demoAccounts.staff.email);
  const headers = { cookie, 'Content-Type': 'application/json' };
  // A draft that is deleted afterwards, so it doesn't affect the lists that are measured next.
  const body = JSON.stringify({ title: 'Imported', slug });
  await fetch(`${apiUrl}/api/quizzes`, { method: 'POST', headers, body });
  const measurements: ImportMeasurement[] = [];
  for (const format of ['csv', 'json'] as const) {
    for (const count of rowCounts) {
      const content = format === 'csv' ? csvOf(count) : JSON.stringify(rowsOf(count));
      await Promise.all([api.ask(), worker.ask()]);
      const startedAt = performance.now();
      await runImport(apiUrl, cookie, new File([content], `questions.${format}`));
      const seconds = (performance.now() - startedAt) / 1000;
      measurements.push({
        name: `${count.toLocaleString('en')} rows of ${format.toUpperCase()}`,
        megabytes: Math.round(Buffer.byteLength(content) / 1e5) / 10,
        seconds: Math.round(seconds * 10) / 10,
        rowsPerSecond: Math.round(count / seconds),
        api: await api.ask<Vitals>(),
        worker: await worker.ask<Vitals>(),
      });
    }
  }
  await fetch(`${apiUrl}/api/quizzes/${slug}`, { method: 'DELETE', headers: { cookie } });
  return measurements;
}

export function importTable(measurements: ImportMeasurement[]) {
  const head = [
    '',
    'MB',
    's',
    'rows/s',
    'api MB',
    'api loop p99/max ms',
    'worker MB',
    'worker loop p99/max ms',
  ];
  const rows = measurements.map(({ name, megabytes, seconds, rowsPerSecond, api, worker }) => [
    name,
    ...[megabytes, seconds, rowsPerSecond].map(String),
    ...[api, worker].flatMap(({ peakMemoryMb, loopP99Ms, loopMaxMs }) => [
      String(peakMemoryMb),
      `${loopP99Ms}/${loopMaxMs}`,
    ]),
  ]);
  return { head, rows };
}

/** Uploads a file and follows its progress events to the end, as the page does. */
async function runImport(apiUrl: string, cookie: string, file: File): Promise<void> {
  const body = new FormData();
  body.set('file', file);
  const started = await fetch(`${apiUrl}/api/imports`, { method: 'POST', headers: { cookie }, body });
  if (started.status !== 202) throw new Error(`The import was rejected: ${await started.text()}`);
  const events = await fetch(`${apiUrl}${started.headers.get('location')}/events`, { headers: { cookie } });
  const text = await events.text();
  if (!text.includes('"status":"completed"'))
    throw new Error(`The import did not complete: ${text.slice(-500)}`);
}

function rowsOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    quiz: slug,
    topic: 'addition',
    difficulty: 'easy',
    prompt: `What is ${index} + ${index}? Count two piles of apples.`,
    answer: String(2 * index),
    explanation: `It is two times ${index}.`,
  }));
}

function csvOf(count: number): string {
  const rows = rowsOf(count).map((row) =>
    Object.values(row)
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  return ['quiz,topic,difficulty,prompt,answer,explanation', ...rows].join('\n');
}

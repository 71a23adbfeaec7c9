import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, type DroppedFile, DropZone, header } from './dropped-file.ts';
import { Workshop } from '../test-worker.ts';

let workshop: Workshop;
let worker: INestApplicationContext;
let zone: DropZone;

beforeAll(async () => {
  workshop = await Workshop.open('postgres');
  zone = await DropZone.open(workshop);
  await zone.addQuiz('sums');
  worker = await workshop.startWorker();
});

afterAll(async () => {
  await worker.close();
  await workshop.close();
});

describe('a file that is refused as a whole leaves no question and no file:', () => {
  const row = { quiz: 'sums', topic: 't', difficulty: 'easy', prompt: 'p', answer: '7' };
  const json = JSON.stringify([row]);
  const endless = 'x'.repeat(300_000);
  it.each<[name: string, file: DroppedFile, code: string, words: RegExp]>([
    ['only a header', { content: `${header}\n` }, 'no-rows', /no row/],
    ['only a byte order mark', { content: '\ufeff' }, 'no-rows', /no row/],
    ['no header', { content: csvOf(2).split('\n').slice(1).join('\n') }, 'wrong-columns', /Unknown: “sums”/],
    ['a column that is missing', { content: 'quiz,topic,prompt,answer\n' }, 'wrong-columns', /“difficulty”/],
    ['a column twice', { content: `${header},Answer\n` }, 'wrong-columns', /There twice: “answer”/],
    ['a column too many', { content: `${header},id\n` }, 'wrong-columns', /Unknown: “id”/],
    ['a line without end', { content: `${header}\n${endless}` }, 'row-too-long', /line 2 .*64 kB/],
    ['a first line without end', { content: endless }, 'row-too-long', /line 1 /],
    [
      'a quote that stays open',
      { content: `${header}\nsums,t,easy,"p,7,\n` },
      'malformed-csv',
      /never closed/,
    ],
    ['an open quote and much behind it', { content: `${header}\n"${csvOf(3000)}` }, 'malformed-csv', /quote/],
    ['a quote in the middle', { content: `${header}\nsums,t,easy,5" nails,7,\n` }, 'malformed-csv', /line 2/],
    [
      '100,001 rows',
      { content: `${header}\n${'sums,t,1,p,7,\n'.repeat(100_001)}` },
      'too-many-rows',
      /100,000/,
    ],
    ['JSON that breaks off', { content: json.slice(0, -5), format: 'json' }, 'malformed-json', /line 1/],
    ['JSON that goes on', { content: `${json}]`, format: 'json' }, 'malformed-json', /line 1/],
    ['an object', { content: JSON.stringify(row), format: 'json' }, 'malformed-json', /must be a list/],
    [
      'an object with a list',
      { content: `{"a":${json}}`, format: 'json' },
      'malformed-json',
      /must be a list/,
    ],
    ['an empty list', { content: '[]', format: 'json' }, 'no-rows', /no row/],
    ['a million brackets', { content: '['.repeat(1e6), format: 'json' }, 'malformed-json', /too deep/],
    [
      'a JSON text without end',
      { content: `[{"quiz":"${endless}`, format: 'json' },
      'row-too-long',
      /line 1 /,
    ],
    ['CSV called JSON', { content: csvOf(2), format: 'json' }, 'malformed-json', /must be a list/],
    ['JSON called CSV', { content: json }, 'malformed-csv', /line 1/],
    ['no JSON inside', { content: '[{quiz: 1}]', format: 'json' }, 'malformed-json', /line 1/],
  ])('%s', async (_name, file, code, words) => {
    const failed = await zone.run({ mode: 'good-rows', ...file });
    expect(failed).toMatchObject({ status: 'failed', failureCode: code, writtenCount: 0 });
    expect(failed.failureDetail).toMatch(words);
    expect(await zone.questionsOf('sums')).toEqual([]);
  });
});

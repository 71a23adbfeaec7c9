import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, type UploadedFile, ImportsWorkshop, header } from './imports-workshop.ts';
import { Workshop } from '../test-worker.ts';

let workshop: Workshop;
let worker: INestApplicationContext;
let imports: ImportsWorkshop;

beforeAll(async () => {
  workshop = await Workshop.open('postgres');
  imports = await ImportsWorkshop.open(workshop);
  await imports.addQuiz('sums');
  worker = await workshop.startWorker();
});

afterAll(async () => {
  await worker.close();
  await workshop.close();
});

describe('a file that is rejected as a whole leaves no question and no file:', () => {
  const row = { quiz: 'sums', topic: 't', difficulty: 'easy', prompt: 'p', answer: '7' };
  const json = JSON.stringify([row]);
  const endless = 'x'.repeat(300_000);
  it.each<[name: string, file: UploadedFile, code: string, words: RegExp]>([
    ['only a header', { content: `${header}\n` }, 'no-rows', /no row/],
    ['only a byte order mark', { content: '\ufeff' }, 'no-rows', /no row/],
    ['no header', { content: csvOf(2).split('\n').slice(1).join('\n') }, 'wrong-columns', /Unknown: “sums”/],
    ['a missing column', { content: 'quiz,topic,prompt,answer\n' }, 'wrong-columns', /“difficulty”/],
    ['a duplicate column', { content: `${header},Answer\n` }, 'wrong-columns', /Duplicate: “answer”/],
    ['an unknown column', { content: `${header},id\n` }, 'wrong-columns', /Unknown: “id”/],
    ['an endless line', { content: `${header}\n${endless}` }, 'row-too-long', /line 2 .*64 kB/],
    ['an endless first line', { content: endless }, 'row-too-long', /line 1 /],
    ['an unclosed quote', { content: `${header}\nsums,t,easy,"p,7,\n` }, 'malformed-csv', /never closed/],
    [
      'an unclosed quote before a lot of text',
      { content: `${header}\n"${csvOf(3000)}` },
      'malformed-csv',
      /quote/,
    ],
    ['a quote inside a cell', { content: `${header}\nsums,t,easy,5" nails,7,\n` }, 'malformed-csv', /line 2/],
    [
      '100,001 rows',
      { content: `${header}\n${'sums,t,1,p,7,\n'.repeat(100_001)}` },
      'too-many-rows',
      /100,000/,
    ],
    ['truncated JSON', { content: json.slice(0, -5), format: 'json' }, 'malformed-json', /line 1/],
    ['content after the JSON', { content: `${json}]`, format: 'json' }, 'malformed-json', /line 1/],
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
      'an endless JSON string',
      { content: `[{"quiz":"${endless}`, format: 'json' },
      'row-too-long',
      /line 1 /,
    ],
    ['CSV named JSON', { content: csvOf(2), format: 'json' }, 'malformed-json', /must be a list/],
    ['JSON named CSV', { content: json }, 'malformed-csv', /line 1/],
    ['invalid JSON in a row', { content: '[{quiz: 1}]', format: 'json' }, 'malformed-json', /line 1/],
  ])('%s', async (_name, file, code, words) => {
    const failed = await imports.run({ mode: 'good-rows', ...file });
    expect(failed).toMatchObject({ status: 'failed', failureCode: code, writtenCount: 0 });
    expect(failed.failureDetail).toMatch(words);
    expect(await imports.questionsOf('sums')).toEqual([]);
  });
});

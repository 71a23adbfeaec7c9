import { Readable } from 'node:stream';
import { worksheetLimits } from '@math-app/contracts/quiz';
import { ExportEntity } from '@math-app/database/quiz';
import { pictureKey } from '@math-app/server/quiz';
import type { INestApplicationContext } from '@nestjs/common';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { worksheetPdf } from '../../src/quiz/exports/worksheet/worksheet-pdf.ts';
import { ExportsWorkshop } from './exports-workshop.ts';
import { descriptionsIn, hasPoppler, readFacts, readPages, readStructure } from './pdf.ts';

let exports: ExportsWorkshop;
let worker: INestApplicationContext;

beforeAll(async () => {
  exports = await ExportsWorkshop.open('postgres');
  worker = await exports.workshop.startWorker();
});

afterAll(async () => {
  await worker.close();
  await exports.workshop.close();
});

type Questions = Parameters<ExportsWorkshop['quiz']>[1];

async function worksheet(title: string, questions: Questions, withAnswers = false): Promise<Buffer> {
  const quiz = await exports.quiz(title, questions);
  return exports.make({ kind: 'worksheet', quizId: quiz.id, withAnswers });
}

const sums = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ prompt: `What is ${index} + 1?` }));

describe('a formula on a worksheet', () => {
  it('is drawn, and has its LaTeX as alternative text', async () => {
    const pdf = await worksheet('Drawn', [
      { prompt: String.raw`Simplify $\frac{18}{24}$, if $x \le \sqrt{2}$.` },
    ]);
    expect(descriptionsIn(pdf)).toEqual([String.raw`\frac{18}{24}`, String.raw`x \le \sqrt{2}`]);
  });

  it.each([
    ['is invalid', String.raw`\frac{1`],
    ['requires a missing package', String.raw`\require{html}\href{https://example.com}{x}`],
    ['defines a recursive macro', String.raw`\def\x{\x\x}\x`],
    ['is nested too deeply', '\\sqrt{'.repeat(140) + '1' + '}'.repeat(140)],
    ['is larger than the page', String.raw`\rule{1000em}{1000em}`],
    ['overflows the stack', 'x^{'.repeat(230) + '1' + '}'.repeat(230)],
  ])('that %s is printed as typed', async (_, source) => {
    const pdf = await worksheet('Hostile', [{ prompt: `Look: $${source}$ and $1+1$.` }]);
    expect(descriptionsIn(pdf)).toEqual(['1+1']);
  });
});

describe('a picture on a worksheet', () => {
  const image = { hash: 'ab'.repeat(32), width: 64, height: 48, alt: 'Two (2) triangles' };

  it('is drawn, and has alternative text', async () => {
    const webp = await sharp({ create: { width: 64, height: 48, channels: 4, background: '#1d5c4b80' } })
      .webp()
      .toBuffer();
    await exports.store.write(pictureKey(image.hash, image.width), Readable.from([webp]));
    const pdf = await worksheet('Shapes', [{ prompt: 'How many corners?', image }]);
    expect(descriptionsIn(pdf)).toEqual([image.alt]);
    expect(pdf.toString('latin1')).toMatch(/\/Subtype \/Image[^]*\/Filter \/DCTDecode/);
  });

  it('that is missing is left out, and its question is still printed', async () => {
    const pdf = await worksheet('Missing', [
      { prompt: 'How many corners has $x$?', image: { ...image, hash: '0'.repeat(64) } },
    ]);
    expect(descriptionsIn(pdf)).toEqual(['x']);
  });
});

describe('the file of a worksheet', () => {
  it('is streamed while it is drawn, so memory holds one page of it', async () => {
    const { id: quizId } = await exports.quiz('Streamed', sums(500));
    const row = Object.assign(new ExportEntity(), { quizId, withAnswers: false });
    let drawn = 0;
    const report = async (done: number) => void (drawn = done);
    const sizes = { early: 0, late: 0 };
    for await (const chunk of worksheetPdf(exports.manager, exports.store, row, { report }))
      sizes[drawn < 250 ? 'early' : 'late'] += chunk.length;
    // The fonts and the structure are written last.
    expect(sizes.early).toBeGreaterThan(sizes.late / 4);
  });

  it('is refused for a quiz with more questions than the limit', async () => {
    const { id: quizId } = await exports.quiz('Endless', sums(worksheetLimits.questions + 1));
    const row = Object.assign(new ExportEntity(), { quizId, withAnswers: false });
    const file = worksheetPdf(exports.manager, exports.store, row, { report: async () => undefined });
    await expect(file.next()).rejects.toThrow('too long');
  });
});

describe.skipIf(!hasPoppler)('a worksheet', () => {
  it('has a title, fields to fill in and numbered questions', async () => {
    const pdf = await worksheet('Fractions', [
      { prompt: 'Simplify 18/24.' },
      { prompt: 'What is 1/2 + 1/4?' },
    ]);
    expect(readFacts(pdf)).toMatchObject({
      Title: 'Fractions',
      Author: 'Math App',
      Tagged: 'yes',
      Pages: '1',
    });
    const [page] = readPages(pdf);
    expect(page).toMatch(/Name\s+Date\s+Score\s+\/ ?2/);
    expect(page).toMatch(/1\.\s+Simplify 18\/24\./);
    expect(page).toMatch(/2\.\s+What is 1\/2 \+ 1\/4\?/);
    expect(page).toMatch(/Fractions\s+1\s*$/);
  });

  it('contains answers only if they were requested', async () => {
    const questions = [{ prompt: 'Which one?', answer: '4711', explanation: 'Because of $x$.' }];
    expect(readPages(await worksheet('Secret', questions)).join()).not.toMatch(/4711|Because/);
    const pages = readPages(await worksheet('Open', questions, true));
    expect(pages).toHaveLength(2);
    expect(pages[0]).not.toContain('4711');
    expect(pages[1]).toMatch(/Answers: Open[^]*1\.\s+4711\s+Because of/);
  });

  it('prints symbols, accents and other alphabets, and a box for characters without a font', async () => {
    const text = 'Is 3 ≤ π, √2 ≠ 1 − 2 × 3 ÷ ½? Ünïcödé, Łódź, Ελληνικά, Привет';
    const [page] = readPages(await worksheet(text, [{ prompt: `${text} 中` }]));
    expect(page!.replace(/\s+/g, ' ')).toContain(`1. ${text} □`);
  });

  it('keeps each question on one page', async () => {
    const prompt = `First. ${'A question of several lines, which must stay together. '.repeat(8)} Last.`;
    const pages = readPages(
      await worksheet(
        'Long',
        Array.from({ length: 12 }, () => ({ prompt })),
      ),
    );
    expect(pages.length).toBeGreaterThan(1);
    const count = (page: string, word: string) => page.split(word).length;
    for (const page of pages) {
      expect(count(page, 'First.')).toBe(count(page, 'Last.'));
      expect(count(page, 'First.')).toBe(count(page, 'Answer'));
    }
  });

  it('continues a prompt that is longer than a page on the next one', async () => {
    const prompt = Array.from({ length: 300 }, (_, line) => `line ${line}`).join('\n');
    const pages = readPages(await worksheet('Endless', [{ prompt }, { prompt: 'Next?' }]));
    expect(pages.join()).toContain('line 299');
    expect(pages.at(-1)).toContain('Next?');
  });

  it('numbers the pages of a long quiz, and prints each question once', { timeout: 60_000 }, async () => {
    const pages = readPages(await worksheet('Marathon', sums(500), true));
    for (const [index, page] of pages.entries())
      expect(page).toMatch(new RegExp(String.raw`Marathon\s+${index + 1}\s*$`));
    const prompts = [...pages.join('').matchAll(/What is (\d+) \+ 1\?/g)].map(([, number]) => Number(number));
    expect(prompts).toEqual(Array.from({ length: 500 }, (_, index) => index));
  });

  it('says so if the quiz has no questions', async () => {
    expect(readPages(await worksheet('Empty', [])).join()).toContain('This quiz has no questions yet.');
  });

  it('is a title and a list to a screen reader', async () => {
    const structure = readStructure(
      await worksheet('Tagged', [{ prompt: 'First?' }, { prompt: 'Second $x^2$?' }]),
    );
    expect(structure).toMatch(/H1[^]*"Tagged"[^]*\bL\b[^]*LI[^]*Lbl[^]*"1\."[^]*LBody[^]*"First\?"/);
    expect(structure).toContain('Formula');
    // The footer repeats the title, but is marked as decoration.
    expect(structure.match(/Tagged/g)).toHaveLength(1);
  });
});

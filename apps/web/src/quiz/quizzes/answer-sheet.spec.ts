import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerSheet, type SaveOutcome } from './answer-sheet.ts';

const debounceMs = 400;
const retryMs = 3000;

/** An open sheet whose requests have the given outcome, the requests it sent and the drafts it keeps. */
function sheetWith(outcome: SaveOutcome | (() => Promise<SaveOutcome>), drafts: Record<string, string> = {}) {
  const kept = { drafts };
  const sent: [string, string][] = [];
  const sheet = new AnswerSheet({
    debounceMs,
    retryMs,
    drafts: { read: () => kept.drafts, write: (changed) => (kept.drafts = changed) },
    save: async (questionId, value) => {
      sent.push([questionId, value]);
      return typeof outcome === 'function' ? outcome() : outcome;
    },
  });
  sheet.open();
  return { sheet, sent, kept };
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('an answer sheet', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves an answer once, a moment after the last keystroke', async () => {
    const { sheet, sent } = sheetWith({ kind: 'saved' });
    for (const value of ['1', '12', '123']) {
      sheet.type('a', value);
      await wait(debounceMs / 2);
    }
    expect(sent).toEqual([]);
    expect(sheet.get('a').status).toBe('typed');
    await wait(debounceMs);
    expect(sent).toEqual([['a', '123']]);
    expect(sheet.get('a')).toEqual({ value: '123', status: 'saved' });
  });

  it('saves the latest value when an answer changes during a request', async () => {
    const waiting: ((outcome: SaveOutcome) => void)[] = [];
    const { sheet, sent } = sheetWith(() => new Promise((resolve) => waiting.push(resolve)));
    sheet.type('a', '1');
    await wait(debounceMs);
    sheet.type('a', '2');
    await wait(debounceMs);
    expect(sent).toEqual([['a', '1']]);
    waiting[0]?.({ kind: 'saved' });
    await wait(0);
    expect(sent).toEqual([
      ['a', '1'],
      ['a', '2'],
    ]);
    waiting[1]?.({ kind: 'saved' });
    await wait(0);
    expect(sheet.get('a')).toEqual({ value: '2', status: 'saved' });
  });

  it('keeps an answer it cannot save as a draft, and retries', async () => {
    let isOffline = true;
    const { sheet, kept } = sheetWith(() => Promise.resolve({ kind: isOffline ? 'failed' : 'saved' }));
    sheet.type('a', '1/2');
    await wait(debounceMs);
    expect(sheet.get('a').status).toBe('unsaved');
    expect(sheet.summary).toBe('unsaved');
    expect(kept.drafts).toEqual({ a: '1/2' });
    isOffline = false;
    await wait(retryMs);
    expect(sheet.get('a').status).toBe('saved');
    expect(kept.drafts).toEqual({});
  });

  it('does not retry an answer that the server rejected, and shows why', async () => {
    const { sheet, sent } = sheetWith({ kind: 'rejected', message: 'You can’t divide by 0.' });
    sheet.type('a', '1/0');
    await wait(debounceMs + 10 * retryMs);
    expect(sent).toHaveLength(1);
    expect(sheet.get('a')).toEqual({
      value: '1/0',
      status: 'rejected',
      message: 'You can’t divide by 0.',
    });
    expect(sheet.isAnswered('a')).toBe(false);
  });

  it('deletes an answer when its field is cleared', async () => {
    const { sheet, sent } = sheetWith({ kind: 'saved' });
    sheet.adopt([{ questionId: 'a', value: '5' }]);
    sheet.type('a', '');
    await wait(debounceMs);
    expect(sent).toEqual([['a', '']]);
    expect(sheet.get('a').status).toBe('empty');
  });

  it('saves the drafts of an earlier visit', async () => {
    const { sheet, sent } = sheetWith({ kind: 'saved' }, { a: '7' });
    expect(sheet.get('a').value).toBe('7');
    await wait(debounceMs);
    expect(sent).toEqual([['a', '7']]);
  });

  it('sends nothing after it is closed, until it is opened again', async () => {
    const { sheet, sent } = sheetWith({ kind: 'saved' });
    sheet.type('a', '7');
    sheet.close();
    await wait(debounceMs);
    expect(sent).toEqual([]);
    sheet.open();
    await wait(debounceMs);
    expect(sent).toEqual([['a', '7']]);
  });

  it('adopts answers saved in another browser, but keeps newer ones typed here', async () => {
    const { sheet } = sheetWith({ kind: 'saved' });
    sheet.adopt([
      { questionId: 'a', value: '1' },
      { questionId: 'b', value: '1' },
    ]);
    sheet.type('a', '2');
    sheet.adopt([{ questionId: 'a', value: '9' }]);
    expect(sheet.get('a').value).toBe('2');
    expect(sheet.get('b').status).toBe('empty');
  });

  it('saves all answers before a submission, and reports whether that worked', async () => {
    const saved = sheetWith({ kind: 'saved' });
    saved.sheet.type('a', '1');
    saved.sheet.type('b', '2');
    expect(await saved.sheet.saveAll()).toBe(true);
    expect(saved.sent).toHaveLength(2);

    const failed = sheetWith({ kind: 'failed' });
    failed.sheet.type('a', '1');
    expect(await failed.sheet.saveAll()).toBe(false);
  });

  it('notifies its listeners until they unsubscribe', () => {
    const { sheet } = sheetWith({ kind: 'saved' });
    const listener = vi.fn<() => void>();
    const unsubscribe = sheet.subscribe(listener);
    sheet.type('a', '1');
    expect(listener).toHaveBeenCalledTimes(1);
    unsubscribe();
    sheet.type('a', '2');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

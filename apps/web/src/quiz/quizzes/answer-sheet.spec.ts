import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerSheet, type SaveOutcome } from './answer-sheet.ts';

const debounceMs = 400;
const retryMs = 3000;

/** A sheet whose server answers as the test says, and the drafts that it keeps. */
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
  return { sheet, sent, kept };
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('an answer sheet', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends an answer a moment after the last key, once', async () => {
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

  it('lets the last word win when an answer changes while it is sent', async () => {
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

  it('keeps what cannot be sent, says so, and tries again by itself', async () => {
    let isAway = true;
    const { sheet, kept } = sheetWith(() => Promise.resolve({ kind: isAway ? 'failed' : 'saved' }));
    sheet.type('a', '1/2');
    await wait(debounceMs);
    expect(sheet.get('a').status).toBe('unsaved');
    expect(sheet.summary).toBe('unsaved');
    expect(kept.drafts).toEqual({ a: '1/2' });
    isAway = false;
    await wait(retryMs);
    expect(sheet.get('a').status).toBe('saved');
    expect(kept.drafts).toEqual({});
  });

  it('does not send again what the server refused, and shows why', async () => {
    const { sheet, sent } = sheetWith({ kind: 'refused', message: 'Nothing can be divided by 0.' });
    sheet.type('a', '1/0');
    await wait(debounceMs + 10 * retryMs);
    expect(sent).toHaveLength(1);
    expect(sheet.get('a')).toEqual({
      value: '1/0',
      status: 'refused',
      message: 'Nothing can be divided by 0.',
    });
    expect(sheet.isAnswered('a')).toBe(false);
  });

  it('takes an answer back', async () => {
    const { sheet, sent } = sheetWith({ kind: 'saved' });
    sheet.adopt([{ questionId: 'a', value: '5' }]);
    sheet.type('a', '');
    await wait(debounceMs);
    expect(sent).toEqual([['a', '']]);
    expect(sheet.get('a').status).toBe('empty');
  });

  it('sends the drafts of an earlier visit', async () => {
    const { sheet, sent } = sheetWith({ kind: 'saved' }, { a: '7' });
    expect(sheet.get('a').value).toBe('7');
    await wait(debounceMs);
    expect(sent).toEqual([['a', '7']]);
  });

  it('takes over what another browser saved, but not over what is typed here', async () => {
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

  it('saves everything at once when it is submitted, and says whether it could', async () => {
    const saved = sheetWith({ kind: 'saved' });
    saved.sheet.type('a', '1');
    saved.sheet.type('b', '2');
    expect(await saved.sheet.flush()).toBe(true);
    expect(saved.sent).toHaveLength(2);

    const failed = sheetWith({ kind: 'failed' });
    failed.sheet.type('a', '1');
    expect(await failed.sheet.flush()).toBe(false);
  });

  it('tells its listeners, until they go', () => {
    const { sheet } = sheetWith({ kind: 'saved' });
    const listener = vi.fn<() => void>();
    const leave = sheet.subscribe(listener);
    sheet.type('a', '1');
    expect(listener).toHaveBeenCalledTimes(1);
    leave();
    sheet.type('a', '2');
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

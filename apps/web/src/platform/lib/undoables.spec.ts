import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Undoables } from './undoables.ts';

let undoables: Undoables;

/** Something that waits, and what was done with it. */
function add(id: string, commit = vi.fn<() => Promise<unknown>>(() => Promise.resolve())) {
  const close = vi.fn<() => void>();
  undoables.add(id, { commit, close });
  return { commit, close };
}

beforeEach(() => {
  undoables = new Undoables();
});

describe('what can be undone', () => {
  it('is gone at once, and back when it is undone, which nobody else hears of', async () => {
    const { commit, close } = add('a');
    expect([...undoables.getRemoved()]).toEqual(['a']);
    undoables.undo('a');
    expect([...undoables.getRemoved()]).toEqual([]);
    expect(close).toHaveBeenCalledOnce();
    await undoables.commit('a');
    expect(commit).not.toHaveBeenCalled();
  });

  it('is done once, however often it is asked for, and can no longer be undone', async () => {
    let finish = () => {};
    const { commit, close } = add(
      'a',
      vi.fn<() => Promise<void>>(() => new Promise((resolve) => (finish = resolve))),
    );
    const doing = undoables.commit('a');
    void undoables.commitAll();
    undoables.undo('a');
    finish();
    await doing;
    expect(commit).toHaveBeenCalledOnce();
    expect(close).toHaveBeenCalledOnce();
  });

  it('is back where doing it failed', async () => {
    add(
      'a',
      vi.fn<() => Promise<unknown>>(() => Promise.reject(new Error('away'))),
    );
    add('b');
    await undoables.commit('a');
    expect([...undoables.getRemoved()]).toEqual(['b']);
  });

  it('is all done when the page closes', async () => {
    const [one, other] = [add('a'), add('b')];
    await undoables.commitAll();
    expect(one.commit).toHaveBeenCalledOnce();
    expect(other.commit).toHaveBeenCalledOnce();
  });

  it('may be removed anew while the last time is still on its way', async () => {
    add('a');
    const doing = undoables.commit('a');
    add('a');
    await doing;
    expect([...undoables.getRemoved()]).toEqual(['a']);
  });

  it('tells whoever listens', () => {
    const listener = vi.fn<() => void>();
    const stop = undoables.subscribe(listener);
    add('a');
    undoables.undo('a');
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    add('b');
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

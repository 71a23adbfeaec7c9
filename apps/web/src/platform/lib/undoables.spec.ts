import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Undoables } from './undoables.ts';

let undoables: Undoables;

/** Adds an item, and returns the mocks it was added with. */
function add(id: string, commit = vi.fn<() => Promise<unknown>>(() => Promise.resolve())) {
  const close = vi.fn<() => void>();
  undoables.add(id, { commit, close });
  return { commit, close };
}

beforeEach(() => {
  undoables = new Undoables();
});

describe('an undoable item', () => {
  it('is hidden at once, and shown again when it is undone, without a commit', async () => {
    const { commit, close } = add('a');
    expect([...undoables.getRemoved()]).toEqual(['a']);
    undoables.undo('a');
    expect([...undoables.getRemoved()]).toEqual([]);
    expect(close).toHaveBeenCalledOnce();
    await undoables.commit('a');
    expect(commit).not.toHaveBeenCalled();
  });

  it('is committed only once, and can’t be undone after that', async () => {
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

  it('is shown again when its commit fails', async () => {
    add(
      'a',
      vi.fn<() => Promise<unknown>>(() => Promise.reject(new Error('offline'))),
    );
    add('b');
    await undoables.commit('a');
    expect([...undoables.getRemoved()]).toEqual(['b']);
  });

  it('is committed when the page closes', async () => {
    const [one, other] = [add('a'), add('b')];
    await undoables.commitAll();
    expect(one.commit).toHaveBeenCalledOnce();
    expect(other.commit).toHaveBeenCalledOnce();
  });

  it('can be removed again while its last commit is still running', async () => {
    add('a');
    const doing = undoables.commit('a');
    add('a');
    await doing;
    expect([...undoables.getRemoved()]).toEqual(['a']);
  });

  it('notifies its listeners', () => {
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

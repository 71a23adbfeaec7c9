import { createContext } from 'react';

export interface Undoable {
  /** Does it on the server, for good, and says so itself where that fails. The page may be closing: use `keepalive`. */
  commit: () => Promise<unknown>;
  /** Takes the offer to undo it off the screen. */
  close: () => void;
}

/**
 * What is removed on the screen and not yet on the server. Each is known by an id of its own.
 *
 * Lives outside of the pages: whoever removes something may go on to another page at once.
 */
export class Undoables {
  private readonly waiting = new Map<string, Undoable>();
  private readonly listeners = new Set<() => void>();
  private removed: ReadonlySet<string> = new Set();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The ids of all that is not to be shown. */
  getRemoved = (): ReadonlySet<string> => this.removed;

  add(id: string, undoable: Undoable): void {
    this.waiting.set(id, undoable);
    this.setRemoved(new Set([...this.removed, id]));
  }

  undo(id: string): void {
    this.take(id);
    this.show(id);
  }

  /** Does it now. Where that fails, it is shown again; where it was undone or done before, nothing happens. */
  async commit(id: string): Promise<void> {
    await this.take(id)
      ?.commit()
      .catch(() => undefined);
    this.show(id);
  }

  /** Does everything that waits: the page closes, or the person signs out. */
  async commitAll(): Promise<void> {
    await Promise.all([...this.waiting.keys()].map((id) => this.commit(id)));
  }

  private take(id: string): Undoable | undefined {
    const undoable = this.waiting.get(id);
    this.waiting.delete(id);
    undoable?.close();
    return undoable;
  }

  private show(id: string): void {
    if (this.waiting.has(id)) return;
    this.setRemoved(new Set([...this.removed].filter((other) => other !== id)));
  }

  private setRemoved(removed: ReadonlySet<string>): void {
    this.removed = removed;
    for (const listener of this.listeners) listener();
  }
}

export const UndoablesContext = createContext(new Undoables());

import { createContext } from 'react';

export interface Undoable {
  /** Sends the change to the server, and reports a failure to the user. Use `keepalive`: the page may be closing. */
  commit: () => Promise<unknown>;
  /** Hides the offer to undo. */
  close: () => void;
}

/**
 * The items that are removed on the screen but not yet on the server, by their ids.
 *
 * It lives outside the pages, because users can open another page while they can still undo.
 */
export class Undoables {
  private readonly pending = new Map<string, Undoable>();
  private readonly listeners = new Set<() => void>();
  private removed: ReadonlySet<string> = new Set();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The ids of the items to hide. */
  getRemoved = (): ReadonlySet<string> => this.removed;

  add(id: string, undoable: Undoable): void {
    this.pending.set(id, undoable);
    this.setRemoved(new Set([...this.removed, id]));
  }

  undo(id: string): void {
    this.take(id);
    this.show(id);
  }

  /** Commits now. If that fails, the item is shown again. If it was already undone or committed, nothing happens. */
  async commit(id: string): Promise<void> {
    await this.take(id)
      ?.commit()
      .catch(() => undefined);
    this.show(id);
  }

  /** Commits everything that is pending, because the page closes or the user signs out. */
  async commitAll(): Promise<void> {
    await Promise.all([...this.pending.keys()].map((id) => this.commit(id)));
  }

  private take(id: string): Undoable | undefined {
    const undoable = this.pending.get(id);
    this.pending.delete(id);
    undoable?.close();
    return undoable;
  }

  private show(id: string): void {
    if (this.pending.has(id)) return;
    this.setRemoved(new Set([...this.removed].filter((other) => other !== id)));
  }

  private setRemoved(removed: ReadonlySet<string>): void {
    this.removed = removed;
    for (const listener of this.listeners) listener();
  }
}

export const UndoablesContext = createContext(new Undoables());

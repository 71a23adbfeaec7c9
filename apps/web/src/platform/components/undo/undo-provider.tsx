import { type ReactNode, useEffect, useState } from 'react';
import { Undoables, UndoablesContext } from '../../lib/undoables.ts';

/** Holds what can still be undone, around all pages: going on to another one changes nothing. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [undoables] = useState(() => new Undoables());
  useEffect(() => {
    const commitAll = () => void undoables.commitAll();
    // Not `visibilitychange`: from another tab one may come back and think better of it.
    window.addEventListener('pagehide', commitAll);
    return () => window.removeEventListener('pagehide', commitAll);
  }, [undoables]);
  return <UndoablesContext value={undoables}>{children}</UndoablesContext>;
}

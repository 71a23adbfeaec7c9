import { type ReactNode, useEffect, useState } from 'react';
import { Undoables, UndoablesContext } from '../../lib/undoables.ts';

/** Keeps what can still be undone. It wraps all pages, so that navigating doesn't end the time to undo. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [undoables] = useState(() => new Undoables());
  useEffect(() => {
    const commitAll = () => void undoables.commitAll();
    // Not `visibilitychange`: users may come back from another tab and undo.
    window.addEventListener('pagehide', commitAll);
    return () => window.removeEventListener('pagehide', commitAll);
  }, [undoables]);
  return <UndoablesContext value={undoables}>{children}</UndoablesContext>;
}

import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useContext, useSyncExternalStore } from 'react';
import { ApiError } from '../../lib/api-client.ts';
import { messageOf } from '../../lib/messages.ts';
import { UndoablesContext } from '../../lib/undoables.ts';
import { UndoNote } from './undo-note.tsx';

interface Removal {
  /** Of what is removed, and the same in `removed`. */
  id: string;
  /** What has happened, as a sentence. */
  message: string;
  /** Asks the API for it, with `keepalive`: the page may be closing. */
  send: () => Promise<unknown>;
}

/**
 * Removes things without asking first: they leave the screen at once and the server a moment later, unless somebody
 * presses "Undo" meanwhile. A page leaves out what is in `removed`.
 */
export function useUndoable() {
  const undoables = useContext(UndoablesContext);
  const client = useQueryClient();
  const removed = useSyncExternalStore(undoables.subscribe, undoables.getRemoved, undoables.getRemoved);

  const commit = async (send: Removal['send']) => {
    try {
      await send();
    } catch (error) {
      if (!isGoneAlready(error)) {
        notifications.show({ color: 'red', title: 'It is still there', message: messageOf(error) });
        void client.invalidateQueries();
        throw error;
      }
    }
    await client.invalidateQueries();
  };

  const remove = ({ id, message, send }: Removal) => {
    const takesFocus = document.activeElement?.matches(':focus-visible') ?? false;
    const note = notifications.show({
      autoClose: false,
      allowClose: false,
      withCloseButton: false,
      message: (
        <UndoNote
          message={message}
          takesFocus={takesFocus}
          onUndo={() => undoables.undo(id)}
          onTimeUp={() => void undoables.commit(id)}
        />
      ),
    });
    undoables.add(id, { commit: () => commit(send), close: () => notifications.hide(note) });
  };

  return { removed, remove };
}

/** Somebody else was first; that is what was asked for. */
function isGoneAlready(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'not-found';
}

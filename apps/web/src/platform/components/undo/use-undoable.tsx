import { notifications } from '@mantine/notifications';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useContext, useSyncExternalStore } from 'react';
import { ApiError } from '../../lib/api-client.ts';
import { messageOf } from '../../lib/messages.ts';
import { UndoablesContext } from '../../lib/undoables.ts';
import { UndoNote } from './undo-note.tsx';

interface Removal {
  /** Identifies the removed item, also in `removed`. */
  id: string;
  /** Says what happened: "“Fractions” was deleted." */
  message: string;
  /** Sends the request with `keepalive`, because the page may be closing. */
  send: () => Promise<unknown>;
  /** The queries that are out of date once the item is gone. */
  queryKey: QueryKey;
}

/**
 * Removes items without asking first: they leave the screen at once and the server a few seconds later, unless the user
 * clicks "Undo". Pages hide the items whose ids are in `removed`.
 */
export function useUndoable() {
  const undoables = useContext(UndoablesContext);
  const client = useQueryClient();
  const removed = useSyncExternalStore(undoables.subscribe, undoables.getRemoved, undoables.getRemoved);

  const commit = async ({ send, queryKey }: Removal) => {
    try {
      await send();
    } catch (error) {
      if (!isAlreadyGone(error)) {
        notifications.show({ color: 'red', title: 'Not deleted', message: messageOf(error) });
        void client.invalidateQueries({ queryKey });
        throw error;
      }
    }
    await client.invalidateQueries({ queryKey });
  };

  const remove = (removal: Removal) => {
    const { id, message } = removal;
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
    undoables.add(id, { commit: () => commit(removal), close: () => notifications.hide(note) });
  };

  return { removed, remove };
}

/** Another user deleted the item first, so there is nothing left to do. */
function isAlreadyGone(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'not-found';
}

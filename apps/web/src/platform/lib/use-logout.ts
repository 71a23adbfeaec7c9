import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import { useNavigate } from 'react-router';
import { command } from './api-client.ts';
import { sessionKey } from './session.ts';
import { UndoablesContext } from './undoables.ts';

/** Signs out, and forgets everything that was loaded for the user. */
export function useLogout() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const undoables = useContext(UndoablesContext);
  return useMutation({
    mutationFn: async () => {
      // Pending deletions are committed before you sign out.
      await undoables.commitAll();
      await command('/auth/logout', { method: 'POST' });
    },
    onSuccess: async () => {
      await navigate('/');
      client.clear();
      client.setQueryData(sessionKey, null);
    },
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { command } from './api-client.ts';
import { sessionKey } from './session.ts';

/** Signs out, and forgets all that was loaded for the person who was signed in. */
export function useLogout() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => command('/auth/logout', { method: 'POST' }),
    onSuccess: async () => {
      await navigate('/');
      client.clear();
      client.setQueryData(sessionKey, null);
    },
  });
}

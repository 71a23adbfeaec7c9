import { useEffect, useEffectEvent, useState } from 'react';
import type { z } from 'zod';

const reconnectMs = 2000;

interface ProgressOptions<Schema extends z.ZodType> {
  /** The path below `/api`; null while there is nothing to follow. */
  path: string | null;
  schema: Schema;
  isFinished: (state: z.infer<Schema>) => boolean;
}

interface Progress<State> {
  /** The last state received. It is kept while the connection is lost. */
  state: State | undefined;
  /** Whether the connection is lost. It reconnects on its own. */
  isLost: boolean;
}

/** Follows a job on the server until it finishes, or the user leaves the page. */
export function useProgress<Schema extends z.ZodType>({
  path,
  schema,
  isFinished,
}: ProgressOptions<Schema>): Progress<z.infer<Schema>> {
  const [progress, setProgress] = useState<Progress<z.infer<Schema>> & { path: string | null }>();
  const receive = useEffectEvent((source: EventSource, message: string) => {
    const state = schema.parse(JSON.parse(message));
    setProgress({ path, state, isLost: false });
    if (isFinished(state)) source.close();
  });

  useEffect(() => {
    if (path === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const connect = () => {
      source = new EventSource(`/api${path}`);
      source.addEventListener('message', ({ data }: MessageEvent<string>) => receive(source, data));
      // Browsers don't reconnect after an error response, such as the proxy's while the API restarts.
      source.addEventListener('error', () => {
        source.close();
        setProgress((before) => ({
          path,
          state: before?.path === path ? before.state : undefined,
          isLost: true,
        }));
        timer = setTimeout(connect, reconnectMs);
      });
    };
    connect();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [path]);

  return progress?.path === path ? progress : { state: undefined, isLost: false };
}

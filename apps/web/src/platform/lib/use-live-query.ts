import { type QueryKey, useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { z } from 'zod';

const reconnectMs = 2000;

interface LiveQueryOptions<Data, Key extends QueryKey> {
  query: UseQueryOptions<Data, Error, Data, Key>;
  /** The path of the event stream, below `/api`. Each event is the complete new data of the query. */
  eventsPath: string;
  schema: z.ZodType<Data>;
  /** Whether the data is final. The stream is closed then. */
  isFinished: (data: Data) => boolean;
}

/** A query of a running job. The server's events update its cached data, the only place that holds the progress. */
export function useLiveQuery<Data, Key extends QueryKey>({
  query,
  eventsPath,
  schema,
  isFinished,
}: LiveQueryOptions<Data, Key>) {
  const client = useQueryClient();
  const result = useQuery(query);
  const isLive = result.data !== undefined && !isFinished(result.data);
  const [lostPath, setLostPath] = useState<string>();

  const receive = useEffectEvent((message: string) => {
    const data = schema.parse(JSON.parse(message));
    setLostPath(undefined);
    client.setQueryData<Data>(query.queryKey, data);
  });

  useEffect(() => {
    if (!isLive) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const connect = () => {
      source = new EventSource(`/api${eventsPath}`);
      source.addEventListener('message', ({ data }: MessageEvent<string>) => receive(data));
      // Browsers don't reconnect after an error response, such as the proxy's while the API restarts.
      source.addEventListener('error', () => {
        source.close();
        setLostPath(eventsPath);
        timer = setTimeout(connect, reconnectMs);
      });
    };
    connect();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [isLive, eventsPath]);

  return {
    result,
    isLive,
    /** Whether the stream is disconnected. It reconnects by itself. */
    isLost: isLive && lostPath === eventsPath,
  };
}

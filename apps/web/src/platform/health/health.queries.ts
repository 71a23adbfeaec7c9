import { databaseTimeSchema, type Readiness, readinessSchema } from '@math-app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { ApiError, request } from '../lib/api-client.ts';

const everyMs = 3000;

/** The health of each part. A 503 has the same report in its body, so only a missing report is an error. */
export const readinessQuery = queryOptions({
  queryKey: ['health', 'ready'],
  queryFn: async (): Promise<Readiness> => {
    const response = await fetch('/api/health/ready').catch(() => null);
    const report = readinessSchema.safeParse(await response?.json().catch(() => null));
    if (!report.success) throw new ApiError(null);
    return report.data;
  },
  refetchInterval: everyMs,
});

/** The round-trip time of a ping, in milliseconds. */
export const pingQuery = queryOptions({
  queryKey: ['health', 'ping'],
  queryFn: async () => {
    const startedAt = performance.now();
    const response = await fetch('/api/ping', { cache: 'no-store' }).catch(() => null);
    if (!response?.ok) throw new ApiError(null);
    await response.text();
    return performance.now() - startedAt;
  },
  refetchInterval: everyMs,
});

export const databaseTimeQuery = queryOptions({
  queryKey: ['health', 'time'],
  queryFn: () => request(databaseTimeSchema, '/time'),
  refetchInterval: everyMs,
});

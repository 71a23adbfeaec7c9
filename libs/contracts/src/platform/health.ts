import { z } from 'zod';
import { timestampSchema } from './text.ts';

/**
 * One part of the app. `ageSeconds` is the time since it last responded, null if it never has.
 * Redis is `unused` if `REDIS_URL` isn't set: queue and cache are then in Postgres.
 */
export const partHealthSchema = z
  .object({
    status: z.enum(['up', 'down', 'unused']),
    ageSeconds: z.number().nullable(),
    detail: z.string().optional(),
  })
  .meta({ id: 'PartHealth' });

export const readinessSchema = z
  .object({
    status: z.enum(['up', 'down']),
    postgres: partHealthSchema,
    redis: partHealthSchema,
    worker: partHealthSchema,
  })
  .meta({ id: 'Readiness' });

export const livenessSchema = z.object({ status: z.literal('up') }).meta({ id: 'Liveness' });

/** The database's clock. */
export const databaseTimeSchema = z.object({ time: timestampSchema }).meta({ id: 'DatabaseTime' });

export type PartHealth = z.infer<typeof partHealthSchema>;
export type Readiness = z.infer<typeof readinessSchema>;
export type DatabaseTime = z.infer<typeof databaseTimeSchema>;

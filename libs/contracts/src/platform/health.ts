import { z } from 'zod';
import { timestampSchema } from './text.ts';

/**
 * One part of the app. `ageSeconds` is the time since it was last heard from, null if it never was;
 * `unused` is Redis where `REDIS_URL` is not set: queue and cache then live on Postgres.
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

/** The time by the clock of the database. */
export const databaseTimeSchema = z.object({ time: timestampSchema }).meta({ id: 'DatabaseTime' });

export type PartHealth = z.infer<typeof partHealthSchema>;
export type Readiness = z.infer<typeof readinessSchema>;
export type DatabaseTime = z.infer<typeof databaseTimeSchema>;

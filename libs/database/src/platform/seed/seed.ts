import type { EntityManager } from 'typeorm';

/** Writes the demo rows of one feature. `passwordHash` is the hash of `demoPassword`. */
export type Seed = (manager: EntityManager, passwordHash: string) => Promise<void>;

import { DiscoveryService } from '@nestjs/core';

/** How many rows or files were removed, by table or folder. */
export type Removed = Record<string, number>;

/**
 * Part of the hourly cleanup. Housekeeping finds and runs every provider with the decorator `@HousekeepingTask()`,
 * whichever module it is in.
 */
export interface HousekeepingTask {
  /** Removes rows before files: a file is removed only once no row names it. Safe to run twice. */
  removeExpired(): Promise<Removed>;
}

export const HousekeepingTask = DiscoveryService.createDecorator();

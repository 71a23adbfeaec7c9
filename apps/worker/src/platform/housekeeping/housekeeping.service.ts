import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HousekeepingTask, type Removed } from './housekeeping-task.ts';

/** Runs all housekeeping tasks, one after the other. */
@Injectable()
export class HousekeepingService {
  private readonly logger = new Logger(HousekeepingService.name);

  constructor(private readonly discovery: DiscoveryService) {}

  /**
   * A task that fails doesn't stop the others.
   *
   * @throws AggregateError if any task failed, once all have run
   */
  async removeExpired(): Promise<Removed> {
    const removed: Removed = {};
    const errors: unknown[] = [];
    const tasks = this.discovery.getProviders({ metadataKey: HousekeepingTask.KEY });
    for (const { name, instance } of tasks) {
      try {
        Object.assign(removed, await (instance as HousekeepingTask).removeExpired());
      } catch (error) {
        this.logger.error(`${name} failed: ${String(error)}`);
        errors.push(error);
      }
    }
    if (errors.length === 0) return removed;
    throw new AggregateError(errors, `${errors.length} of ${tasks.length} housekeeping tasks failed.`);
  }
}

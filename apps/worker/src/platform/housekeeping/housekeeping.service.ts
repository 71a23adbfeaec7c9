import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { HousekeepingTask, type Removed } from './housekeeping-task.ts';

/** Runs every housekeeping task, one after the other. */
@Injectable()
export class HousekeepingService {
  private readonly logger = new Logger(HousekeepingService.name);

  constructor(private readonly discovery: DiscoveryService) {}

  /**
   * A task that fails doesn't stop the others.
   *
   * @throws AggregateError once all tasks have run, if any of them failed
   */
  async removeExpired(): Promise<Removed> {
    const removed: Removed = {};
    const errors: unknown[] = [];
    for (const { name, instance } of this.discovery.getProviders({ metadataKey: HousekeepingTask.KEY })) {
      try {
        Object.assign(removed, await (instance as HousekeepingTask).removeExpired());
      } catch (error) {
        this.logger.error(`${String(name)} failed: ${String(error)}`);
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} housekeeping tasks failed.`);
    return removed;
  }
}

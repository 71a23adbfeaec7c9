import { Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { expect, it } from 'vitest';
import { HousekeepingTask } from './housekeeping-task.ts';
import { HousekeepingService } from './housekeeping.service.ts';

@HousekeepingTask()
class LettersTask implements HousekeepingTask {
  async removeExpired() {
    return { letters: 2 };
  }
}

@HousekeepingTask()
class BrokenTask implements HousekeepingTask {
  async removeExpired(): Promise<never> {
    throw new Error('The table is locked.');
  }
}

@HousekeepingTask()
class ParcelsTask implements HousekeepingTask {
  static runs = 0;

  async removeExpired() {
    ParcelsTask.runs++;
    return { parcels: 3 };
  }
}

@Module({ providers: [ParcelsTask] })
class ParcelsModule {}

async function housekeepingWith(...providers: (new () => HousekeepingTask)[]) {
  @Module({
    imports: [DiscoveryModule, ParcelsModule],
    providers: [HousekeepingService, ...providers],
  })
  class TestModule {}
  const context = await NestFactory.createApplicationContext(TestModule, { logger: false });
  return context.get(HousekeepingService);
}

it('runs the tasks of all modules', async () => {
  const housekeeping = await housekeepingWith(LettersTask);
  expect(await housekeeping.removeExpired()).toEqual({ letters: 2, parcels: 3 });
});

it('runs the other tasks when one fails, then fails as well', async () => {
  ParcelsTask.runs = 0;
  const housekeeping = await housekeepingWith(BrokenTask);
  await expect(housekeeping.removeExpired()).rejects.toThrow('1 of 2 housekeeping tasks failed');
  expect(ParcelsTask.runs).toBe(1);
});

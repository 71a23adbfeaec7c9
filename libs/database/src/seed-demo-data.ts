import type { DataSource } from 'typeorm';
import { UserEntity } from './platform/entities/index.ts';
import { withMigrationLock } from './platform/migrate.ts';
import { demoAccounts } from './platform/seed/demo-accounts.ts';
import { seeds } from './schema.ts';

/**
 * Fills an empty database with the demo accounts and the rows of each seed. A database with users is left alone, so
 * rows that people changed or deleted don't come back.
 *
 * @param passwordHash the hash of `demoPassword`
 * @returns whether anything was written
 */
export async function seedDemoData(dataSource: DataSource, passwordHash: string): Promise<boolean> {
  return withMigrationLock(dataSource, () =>
    dataSource.transaction(async (manager) => {
      if (await manager.existsBy(UserEntity, {})) return false;
      await manager.insert(
        UserEntity,
        Object.values(demoAccounts).map((account) => ({ ...account, passwordHash })),
      );
      for (const seed of seeds) await seed(manager, passwordHash);
      return true;
    }),
  );
}

import { createDataSource } from './data-source.ts';
import { migrate } from './platform/migrate.ts';
import { seedDemoData } from './seed-demo-data.ts';

export interface DatabasePreparation {
  url: string;
  /** The hash of `demoPassword`. Without it, no demo data is loaded. */
  demoPasswordHash?: string | undefined;
}

export interface PreparedDatabase {
  /** The names of the migrations that ran. */
  migrations: string[];
  isDemoDataLoaded: boolean;
}

/** Migrates a database and, if asked to, loads demo data into an empty one. */
export async function prepareDatabase({
  url,
  demoPasswordHash,
}: DatabasePreparation): Promise<PreparedDatabase> {
  const dataSource = createDataSource({ url, poolSize: 3, statementTimeoutSeconds: 0 });
  await dataSource.initialize();
  try {
    const migrations = await migrate(dataSource);
    const isDemoDataLoaded = demoPasswordHash ? await seedDemoData(dataSource, demoPasswordHash) : false;
    return { migrations, isDemoDataLoaded };
  } finally {
    await dataSource.destroy();
  }
}

import { join } from 'node:path';
import { createDatabase, databaseName } from '../app-database.ts';
import { report } from '../report.ts';
import { choosePlace } from './place.ts';
import { PostgresServer } from './postgres-server.ts';

/** Starts the embedded Postgres. Its data is in `postgres` in the data folder, unless Postgres can't enter that. */
export async function startPostgres(dataDir: string): Promise<{ server: PostgresServer; url: string }> {
  const place = await choosePlace(join(dataDir, 'postgres'));
  const server = new PostgresServer(place);
  await report(
    'postgres',
    () => server.start(),
    (version) => `PostgreSQL ${version}, data in ${place.home}`,
  );
  await createDatabase(server.url());
  return { server, url: server.url(databaseName) };
}

import { join } from 'node:path';
import { createDatabase, databaseName } from '../app-database.ts';
import { report } from '../report.ts';
import { choosePlace } from './place.ts';
import { PostgresServer } from './postgres-server.ts';

/** Postgres with its data in `postgres` below the data of the start, or in an open folder outside the clone where that one is closed. */
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

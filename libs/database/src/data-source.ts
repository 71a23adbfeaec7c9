import * as pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeCaseNamingStrategy } from './platform/naming-strategy.ts';
import { entities, migrations } from './schema.ts';

export interface DatabaseSettings {
  /** `postgres://user:password@host:port/database`, the password percent-encoded. */
  url: string;
  /** Connections at most; each process has a pool of its own. */
  poolSize?: number;
  /** Shown by `pg_stat_activity`. */
  applicationName?: string;
  /** How long one statement may take; 0 for as long as it needs (migrations). */
  statementTimeoutSeconds?: number;
}

/** The one description of how this app talks to Postgres. The schema is changed by migrations alone. */
export function dataSourceOptions(settings: DatabaseSettings): DataSourceOptions {
  const { url, poolSize = 10, applicationName, statementTimeoutSeconds = 30 } = settings;
  return {
    type: 'postgres',
    driver: pg,
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNamingStrategy(),
    installExtensions: false,
    applicationName,
    extra: {
      max: poolSize,
      // A request that finds no connection in time is refused with 503 instead of waiting for ever.
      connectionTimeoutMillis: 3000,
      statement_timeout: statementTimeoutSeconds * 1000,
      idle_in_transaction_session_timeout: 30_000,
    },
  };
}

export function createDataSource(settings: DatabaseSettings): DataSource {
  return new DataSource(dataSourceOptions(settings));
}

import * as pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeCaseNamingStrategy } from './platform/naming-strategy.ts';
import { entities, migrations } from './schema.ts';

export interface DatabaseSettings {
  /** `postgres://user:password@host:port/database`, the password percent-encoded. */
  url: string;
  /** The maximum number of connections. Each process has its own pool. */
  poolSize?: number;
  /** Shown by `pg_stat_activity`. */
  applicationName?: string;
  /** The time limit of one statement; 0 for no limit (migrations). */
  statementTimeoutSeconds?: number;
}

/** The options for every connection to Postgres. Only migrations change the schema. */
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
      // A request that gets no connection in time fails with 503 instead of waiting forever.
      connectionTimeoutMillis: 3000,
      statement_timeout: statementTimeoutSeconds * 1000,
      idle_in_transaction_session_timeout: 30_000,
    },
  };
}

export function createDataSource(settings: DatabaseSettings): DataSource {
  return new DataSource(dataSourceOptions(settings));
}

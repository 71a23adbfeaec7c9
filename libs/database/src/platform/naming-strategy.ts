import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const toSnakeCase = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/**
 * `createdAt` in TypeScript is `created_at` in Postgres, and constraints have names that people can read
 * in an error: `users_email_key` instead of `UQ_97672ac88f789774dd47f7c8be3`.
 */
export class SnakeCaseNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, customName: string | undefined, prefixes: string[]): string {
    return customName ?? toSnakeCase([...prefixes, property].join('_'));
  }

  override joinColumnName(relation: string, referencedColumn: string): string {
    return toSnakeCase(`${relation}_${referencedColumn}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `${this.getTableName(table)}_pkey`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.nameOf(table, columns, 'key');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.nameOf(table, columns, 'fkey');
  }

  override indexName(table: Table | string, columns: string[]): string {
    return this.nameOf(table, columns, 'idx');
  }

  private nameOf(table: Table | string, columns: string[], suffix: string): string {
    return [this.getTableName(table), ...columns.map(toSnakeCase), suffix].join('_');
  }
}

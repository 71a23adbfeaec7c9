import type { DataSource } from 'typeorm';
import type { Removed } from './housekeeping-task.ts';

/** Deletes the rows that meet a condition in SQL, table by table. */
export async function removeRows(
  dataSource: DataSource,
  conditions: Record<string, string>,
): Promise<Removed> {
  const removed: Removed = {};
  for (const [table, condition] of Object.entries(conditions)) {
    const [, count] = await dataSource.query<[unknown, number]>(`DELETE FROM ${table} WHERE ${condition}`);
    removed[table] = count;
  }
  return removed;
}

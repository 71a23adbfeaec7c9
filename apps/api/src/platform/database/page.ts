import type { Page, PageNumbers } from '@math-app/contracts';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** One page of a query's results, with the total number. */
export async function pageOfQuery<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  { page, pageSize }: PageNumbers,
): Promise<Page<Entity>> {
  const [items, total] = await query
    .skip((page - 1) * pageSize)
    .take(pageSize)
    .getManyAndCount();
  return { items, total, page, pageSize };
}

/** A pattern that finds a text anywhere. The wildcards of ILIKE are escaped. */
export function likePattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}

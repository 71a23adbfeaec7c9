import type { Page, PageNumbers } from '@math-app/contracts';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** One page of what a query finds, with the number of all. */
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

/** Finds a text anywhere; what means something to ILIKE means itself here. */
export function likePattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}

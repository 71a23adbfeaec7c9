import { z } from 'zod';
import { line } from './text.ts';

/** One page of a list. `page` counts from 1; `total` is the number of items on all pages. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.int(), page: z.int(), pageSize: z.int() });
}

/** The query of a paginated list. */
export const pageNumbersSchema = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

/** The query of a paginated list that can be searched. */
export const pageQuerySchema = pageNumbersSchema.extend({ search: line(200, 0).default('') });

export type PageNumbers = z.infer<typeof pageNumbersSchema>;
export type PageQuery = z.infer<typeof pageQuerySchema>;

export interface Page<Item> {
  items: Item[];
  total: number;
  page: number;
  pageSize: number;
}

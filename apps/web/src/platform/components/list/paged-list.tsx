import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFilter } from '../../lib/use-filter.ts';
import { QueryView } from '../page/query-view.tsx';
import { Pager } from './pager.tsx';

interface PagedListProps<Item> {
  query: UseQueryResult<{ items: Item[]; total: number; page: number; pageSize: number }>;
  /** Names the list for screen readers while it loads: "Loading users". */
  label: string;
  /** The item's name in the singular: "user". */
  noun: string;
  /** Its plural, unless that only adds an "s". */
  plural?: string;
  /** Shown if there are no items. */
  empty: ReactNode;
  children: (items: Item[]) => ReactNode;
}

/** One page of a list, with links to the other pages. The page number is part of the URL. */
export function PagedList<Item>({ query, label, noun, plural, empty, children }: PagedListProps<Item>) {
  const filter = useFilter();
  return (
    <QueryView query={query} label={label} shape="table">
      {({ items, ...page }) =>
        items.length === 0 ? (
          empty
        ) : (
          <>
            {children(items)}
            <Pager
              {...page}
              noun={noun}
              plural={plural}
              onChange={(number) => filter.set({ page: String(number) })}
            />
          </>
        )
      }
    </QueryView>
  );
}

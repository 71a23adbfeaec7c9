import type { FetchQueryOptions } from '@tanstack/react-query';
import type { ComponentType } from 'react';

/** A page: its path, its code, and the queries to start while the code loads. Both are imported when they are needed. */
export interface PageEntry {
  path: string;
  load: () => Promise<{ default: ComponentType }>;
  queries?: () => Promise<PageQueries>;
}

export type PageQueries = (params: PathParams, search: URLSearchParams) => PageQuery[];
export type PathParams = Record<string, string | undefined>;

// Each query has its own types, and a list of them has none in common.
// oxlint-disable-next-line typescript/no-explicit-any
export type PageQuery = FetchQueryOptions<any, any, any, any>;

/** A wing's pages by who may open them. */
export interface PageList {
  everyone: PageEntry[];
  signedIn: PageEntry[];
  staff: PageEntry[];
}

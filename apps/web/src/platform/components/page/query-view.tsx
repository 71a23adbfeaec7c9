import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, type LoadingShape, LoadingState } from './states.tsx';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  /** Read by screen readers while it loads: "Loading users". */
  label: string;
  rows?: number;
  shape?: LoadingShape;
  children: (data: Data) => ReactNode;
}

/** Shows a query's loading state, its error, or its data. */
export function QueryView<Data>({ query, label, rows, shape, children }: QueryViewProps<Data>) {
  if (query.isPending) return <LoadingState label={label} rows={rows} shape={shape} />;
  // Data from before the error is still worth showing.
  if (query.isError && query.data === undefined) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  return children(query.data as Data);
}

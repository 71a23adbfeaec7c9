import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, type LoadingShape, LoadingState } from './states.tsx';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  /** For screen readers, while it loads: "Loading quizzes". */
  label: string;
  rows?: number;
  shape?: LoadingShape;
  children: (data: Data) => ReactNode;
}

/** One of three: what is loading, what went wrong, or what there is. */
export function QueryView<Data>({ query, label, rows, shape, children }: QueryViewProps<Data>) {
  if (query.isPending) return <LoadingState label={label} rows={rows} shape={shape} />;
  // What came before the error is still worth showing.
  if (query.isError && query.data === undefined) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  return children(query.data as Data);
}

import { useSearchParams } from 'react-router';

/** A list's filter, kept in the URL: it survives a reload and can be shared with a colleague. */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  return {
    text: (name: string): string => params.get(name) ?? '',
    page: Math.max(1, Number(params.get('page')) || 1),
    /** Changes the filter, and goes back to the first page. */
    set(changes: Record<string, string | null>) {
      setParams(
        (previous) => {
          const next = new URLSearchParams(previous);
          next.delete('page');
          for (const [name, value] of Object.entries(changes)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
  };
}

import { useSearchParams } from 'react-router';

/** The filter of a list lives in the address: it survives a reload and can be sent to a colleague. */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  return {
    text: (name: string): string => params.get(name) ?? '',
    page: Math.max(1, Number(params.get('page')) || 1),
    /** Changes the filter; another filter begins at its first page. */
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

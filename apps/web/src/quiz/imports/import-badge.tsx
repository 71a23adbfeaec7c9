import type { ImportStatus } from '@math-app/contracts/quiz';
import { Badge } from '@mantine/core';

const looks: Record<ImportStatus, { label: string; color: string; variant: string }> = {
  waiting: { label: 'Waiting', color: 'gray', variant: 'outline' },
  checking: { label: 'Checking', color: 'board', variant: 'outline' },
  writing: { label: 'Importing', color: 'board', variant: 'outline' },
  completed: { label: 'Completed', color: 'board', variant: 'filled' },
  failed: { label: 'Failed', color: 'red', variant: 'filled' },
  cancelled: { label: 'Canceled', color: 'gray', variant: 'outline' },
};

export const statusLabel = (status: ImportStatus): string => looks[status].label;

export function ImportBadge({ status }: { status: ImportStatus }) {
  const { label, ...look } = looks[status];
  return <Badge {...look}>{label}</Badge>;
}

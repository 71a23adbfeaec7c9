import type { Reopening } from '@math-app/contracts/quiz';
import { formatDateTime } from '../../platform/lib/format.ts';

/** "by Toni Teacher on Nov 20, 2026, 10:00 AM". The account may have been deleted since. */
export function reopeningOf({ reopenedBy, reopenedAt }: Reopening): string {
  return `by ${reopenedBy ?? 'a deleted user'} on ${formatDateTime(reopenedAt)}`;
}

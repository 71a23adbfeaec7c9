import type { Reopening } from '@math-app/contracts/quiz';
import { formatDateTime } from '../../platform/lib/format.ts';

/** "by Toni Teacher on Nov 20, 2026, 10:00 AM": who did it may have no account any more. */
export function reopeningOf({ reopenedBy, reopenedAt }: Reopening): string {
  return `by ${reopenedBy ?? 'somebody who has left'} on ${formatDateTime(reopenedAt)}`;
}

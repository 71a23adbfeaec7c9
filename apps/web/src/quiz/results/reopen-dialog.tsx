import type { ManagedResult } from '@math-app/contracts/quiz';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '../../platform/components/page/confirm-dialog.tsx';
import { formatPercent } from '../../platform/lib/format.ts';
import { quizKey } from '../lib/query-keys.ts';
import { reopenSubmission, submissionQuery } from './results.queries.ts';

/** Explains what reopening a submission does, and asks for confirmation. */
export function ReopenDialog({ submission, onClose }: { submission: ManagedResult; onClose: () => void }) {
  const { id, student, quiz, scorePercent } = submission;
  const client = useQueryClient();
  const reopening = useMutation({
    mutationFn: () => reopenSubmission(id),
    onSuccess: (result) => {
      client.setQueryData(submissionQuery(id).queryKey, result);
      notifications.show({ message: `${student.name} can now change the answers and submit again.` });
      onClose();
    },
    // If a colleague has just reopened it, the refreshed page shows who did.
    onSettled: () => client.invalidateQueries({ queryKey: quizKey }),
  });
  return (
    <ConfirmDialog
      title="Reopen this submission?"
      action="Reopen submission"
      cancelLabel="Cancel"
      isPending={reopening.isPending}
      error={reopening.error}
      onConfirm={() => reopening.mutate()}
      onClose={onClose}
    >
      {student.name} can change the answers to “{quiz.title}” and submit again. The current answers are kept
      as a starting point. This result of {formatPercent(scorePercent)} stays on record but no longer counts.
      Your name is recorded as the person who reopened it.
    </ConfirmDialog>
  );
}

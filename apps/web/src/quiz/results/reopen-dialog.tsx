import type { ManagedResult } from '@math-app/contracts/quiz';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '../../platform/components/page/confirm-dialog.tsx';
import { formatPercent } from '../../platform/lib/format.ts';
import { quizKey } from '../lib/query-keys.ts';
import { reopenSubmission, submissionQuery } from './results.queries.ts';

/** Says what happens when a submission is reopened, and does it. */
export function ReopenDialog({ submission, onClose }: { submission: ManagedResult; onClose: () => void }) {
  const { id, student, quiz, scorePercent } = submission;
  const client = useQueryClient();
  const reopening = useMutation({
    mutationFn: () => reopenSubmission(id),
    onSuccess: (result) => {
      client.setQueryData(submissionQuery(id).queryKey, result);
      notifications.show({ message: `The quiz is open to ${student.name} again.` });
      onClose();
    },
    // A colleague may have been first: then the page says by whom.
    onSettled: () => client.invalidateQueries({ queryKey: quizKey }),
  });
  return (
    <ConfirmDialog
      title="Reopen this submission?"
      action="Reopen the quiz"
      refusal="Leave it closed"
      isPending={reopening.isPending}
      error={reopening.error}
      onConfirm={() => reopening.mutate()}
      onClose={onClose}
    >
      {student.name} can change the answers to “{quiz.title}” and submit again; they start as they are now.
      This result of {formatPercent(scorePercent)} is kept, but no longer counts. It is recorded that it was
      you.
    </ConfirmDialog>
  );
}

import type { ManagedQuiz } from '@math-app/contracts/quiz';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '../../platform/components/page/confirm-dialog.tsx';
import { count } from '../../platform/lib/format.ts';
import { quizKey } from '../lib/query-keys.ts';
import { deleteQuiz } from './quizzes.queries.ts';

export function DeleteQuizDialog({ quiz, onClose }: { quiz: ManagedQuiz; onClose: () => void }) {
  const client = useQueryClient();
  const deletion = useMutation({
    mutationFn: () => deleteQuiz(quiz.slug),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: quizKey });
    },
  });
  return (
    <ConfirmDialog
      title={`Delete “${quiz.title}”?`}
      action="Delete quiz"
      isPending={deletion.isPending}
      error={deletion.error}
      onConfirm={() => deletion.mutate()}
      onClose={onClose}
    >
      This permanently deletes {count(quiz.questionCount, 'question')} and{' '}
      {count(quiz.submissionCount, 'submission')}. To keep the results, edit the quiz and turn it back into a
      draft instead.
    </ConfirmDialog>
  );
}

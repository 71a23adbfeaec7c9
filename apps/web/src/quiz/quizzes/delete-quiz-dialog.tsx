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
      action="Delete the quiz"
      isPending={deletion.isPending}
      error={deletion.error}
      onConfirm={() => deletion.mutate()}
      onClose={onClose}
    >
      Its {count(quiz.questionCount, 'question')} and {count(quiz.submissionCount, 'submission')} go with it,
      for good. To keep the results, edit the quiz and make it a draft instead.
    </ConfirmDialog>
  );
}

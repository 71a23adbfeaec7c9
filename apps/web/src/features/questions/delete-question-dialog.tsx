import type { ManagedQuestion } from '@math-app/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FormulaText } from '../../components/formula-text.tsx';
import { deleteQuestion } from './questions.queries.ts';

export function DeleteQuestionDialog({
  question,
  onClose,
}: {
  question: ManagedQuestion;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const deletion = useMutation({
    mutationFn: () => deleteQuestion(question.id),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries();
    },
  });
  return (
    <ConfirmDialog
      title="Delete this question?"
      action="Delete the question"
      isPending={deletion.isPending}
      error={deletion.error}
      onConfirm={() => deletion.mutate()}
      onClose={onClose}
    >
      “<FormulaText text={question.prompt} />” goes for good, with the answers that are not submitted yet.
      Results stay as they are.
    </ConfirmDialog>
  );
}

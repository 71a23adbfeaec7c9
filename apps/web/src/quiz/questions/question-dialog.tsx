import { createQuestionSchema, type ManagedQuestion, updateQuestionSchema } from '@math-app/contracts/quiz';
import { Autocomplete, Group, Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { FormulaField } from '../components/formulas/formula-field.tsx';
import { FormDialog } from '../../platform/components/form/form-dialog.tsx';
import { useApiForm } from '../../platform/lib/use-api-form.ts';
import { difficultyOptions } from '../lib/difficulties.ts';
import { quizKey } from '../lib/query-keys.ts';
import { PictureField } from './picture-field.tsx';
import { createQuestion, quizChoicesQuery, updateQuestion } from './questions.queries.ts';
import { PictureNotSaved, usePicture } from './use-picture.ts';

interface QuestionDialogProps {
  question?: ManagedQuestion;
  /** The quiz preselected for a new question. */
  quiz?: string;
  onClose: () => void;
}

/** Creates a question, or edits the given one. */
export function QuestionDialog({ question, quiz = '', onClose }: QuestionDialogProps) {
  const client = useQueryClient();
  const { data: quizzes = [] } = useQuery(quizChoicesQuery);
  const { prompt = '', answer = '', topic = '', difficulty = 'easy', explanation = '' } = question ?? {};
  const picture = usePicture(question?.image ?? null);
  const [savedId, setSavedId] = useState(question?.id);
  const content = { prompt, answer, topic, difficulty, explanation };
  const { field, mutation, onSubmit, error } = useApiForm({
    schema: question ? updateQuestionSchema : createQuestionSchema,
    initialValues: { ...(!question && { quiz }), ...content },
    send: async (values: object) => {
      const saved = savedId
        ? await updateQuestion(savedId, updateQuestionSchema.strip().parse(values))
        : await createQuestion(createQuestionSchema.parse(values));
      // The question now exists. If its picture is rejected, saving again must not create a second one.
      setSavedId(saved.id);
      await client.invalidateQueries({ queryKey: quizKey });
      await picture.save(saved.id);
    },
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: quizKey });
    },
  });
  const onSubmitAll = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (picture.check()) onSubmit(event);
  };
  const topics = [...new Set(quizzes.flatMap((choice) => choice.topics))].toSorted();
  return (
    <FormDialog
      title={question ? 'Edit question' : 'Create question'}
      onSubmit={onSubmitAll}
      onClose={onClose}
      isPending={mutation.isPending}
      error={error instanceof PictureNotSaved ? null : error}
      action={question ? 'Save' : 'Create'}
    >
      {!question && (
        <Select
          label="Quiz"
          searchable
          data={quizzes.map(({ slug, title }) => ({ value: slug, label: title }))}
          {...field('quiz')}
        />
      )}
      <FormulaField
        label="Question"
        description={String.raw`Write formulas between dollar signs: $\frac{3}{4}$, $2^5$, $\sqrt{16}$.`}
        previewLabel="Preview of the question"
        data-autofocus
        {...field('prompt')}
      />
      <TextInput
        label="Correct answer"
        description="A number, such as 12, 0.5, 3/4, 1 1/2 or 50%. Students can write the same number in any of these forms."
        {...field('answer')}
      />
      <Group grow align="flex-start">
        <Autocomplete label="Topic" data={topics} {...field('topic')} />
        <Select label="Difficulty" data={difficultyOptions} allowDeselect={false} {...field('difficulty')} />
      </Group>
      <FormulaField
        label="Explanation (optional)"
        description="Shown with the result. It can include formulas."
        previewLabel="Preview of the explanation"
        {...field('explanation')}
      />
      <PictureField picture={picture} />
    </FormDialog>
  );
}

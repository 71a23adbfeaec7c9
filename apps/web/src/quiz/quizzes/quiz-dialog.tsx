import { createQuizSchema, type ManagedQuiz, updateQuizSchema } from '@math-app/contracts/quiz';
import { Switch, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormDialog } from '../../platform/components/form/form-dialog.tsx';
import { useApiForm } from '../../platform/lib/use-api-form.ts';
import { quizKey } from '../lib/query-keys.ts';
import { createQuiz, updateQuiz } from './quizzes.queries.ts';

/** Creates a quiz, or edits the given one. */
export function QuizDialog({ quiz, onClose }: { quiz?: ManagedQuiz; onClose: () => void }) {
  const client = useQueryClient();
  const onSuccess = async () => {
    onClose();
    await client.invalidateQueries({ queryKey: quizKey });
  };
  const { title = '', slug = '', description = '', published = false } = quiz ?? {};
  const { field, mutation, onSubmit, error } = useApiForm({
    schema: quiz ? updateQuizSchema : createQuizSchema.omit({ slug: true }),
    initialValues: quiz ? { title, slug, description, published } : { title, description, published },
    send: (values: object) => (quiz ? updateQuiz(slug, values) : createQuiz(createQuizSchema.parse(values))),
    onSuccess,
  });
  return (
    <FormDialog
      title={quiz ? 'Edit quiz' : 'Create quiz'}
      onSubmit={onSubmit}
      onClose={onClose}
      isPending={mutation.isPending}
      error={error}
      action={quiz ? 'Save' : 'Create'}
    >
      <TextInput label="Title" data-autofocus {...field('title')} />
      {quiz && (
        <TextInput
          label="Link name"
          description="The last part of the quiz’s URL. Changing it breaks links that people have shared."
          {...field('slug')}
        />
      )}
      <Textarea
        label="Description"
        description="One or two sentences, shown in the list of quizzes."
        autosize
        minRows={2}
        {...field('description')}
      />
      <Switch label="Published (visible to students)" {...field('published')} />
    </FormDialog>
  );
}

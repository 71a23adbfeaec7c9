import { difficultySchema, type ManagedQuestion } from '@math-app/contracts/quiz';
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { Pager } from '../../platform/components/list/pager.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { EmptyState } from '../../platform/components/page/states.tsx';
import { useUndoable } from '../../platform/components/undo/use-undoable.tsx';
import { plainText } from '../lib/plain-text.ts';
import { useFilter } from '../../platform/lib/use-filter.ts';
import { quizKey } from '../lib/query-keys.ts';
import { QuestionDialog } from './question-dialog.tsx';
import { QuestionFilters } from './question-filters.tsx';
import { QuestionTable } from './question-table.tsx';
import { deleteQuestion, managedQuestionsQuery } from './questions.queries.ts';

type Dialog = { kind: 'create' } | { kind: 'edit'; question: ManagedQuestion } | null;

export default function QuestionsPage() {
  const filter = useFilter();
  const [dialog, setDialog] = useState<Dialog>(null);
  const quiz = filter.text('quiz');
  const questions = useQuery(
    managedQuestionsQuery({
      search: filter.text('search'),
      quiz,
      topic: filter.text('topic'),
      difficulty: difficultySchema.safeParse(filter.text('difficulty')).data ?? null,
      page: filter.page,
    }),
  );
  const { removed, remove } = useUndoable();
  const onDelete = ({ id, prompt }: ManagedQuestion) =>
    remove({
      id,
      message: `Deleted “${plainText(prompt)}”.`,
      send: () => deleteQuestion(id),
      queryKey: quizKey,
    });
  const close = () => setDialog(null);
  return (
    <Page
      title="Questions"
      lead="Students see your changes the next time they open the quiz."
      actions={
        <Group>
          <LinkButton to="/staff/imports" variant="default">
            Import questions
          </LinkButton>
          <Button
            aria-keyshortcuts="n"
            leftSection={<IconPlus size={18} />}
            onClick={() => setDialog({ kind: 'create' })}
          >
            Create question
          </Button>
        </Group>
      }
    >
      <QuestionFilters filter={filter} />
      <QueryView query={questions} label="Loading questions" rows={6} shape="table">
        {({ items: loaded, ...page }) => {
          const items = loaded.filter(({ id }) => !removed.has(id));
          return items.length === 0 ? (
            <EmptyState title="No questions found">
              Try a different filter, or select “Create question” to add one.
            </EmptyState>
          ) : (
            <>
              <QuestionTable
                questions={items}
                isOrdered={quiz !== ''}
                onEdit={(question) => setDialog({ kind: 'edit', question })}
                onDelete={onDelete}
              />
              <Pager
                {...page}
                total={page.total - (loaded.length - items.length)}
                noun="question"
                onChange={(number) => filter.set({ page: String(number) })}
              />
            </>
          );
        }}
      </QueryView>
      {dialog?.kind === 'create' && <QuestionDialog quiz={quiz} onClose={close} />}
      {dialog?.kind === 'edit' && <QuestionDialog question={dialog.question} onClose={close} />}
    </Page>
  );
}

import type { ManagedQuiz } from '@math-app/contracts/quiz';
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PagedList } from '../../platform/components/list/paged-list.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { EmptyState } from '../../platform/components/page/states.tsx';
import { useFilter } from '../../platform/lib/use-filter.ts';
import { ExportButton } from '../components/exports/export-button.tsx';
import { DeleteQuizDialog } from './delete-quiz-dialog.tsx';
import { QuizDialog } from './quiz-dialog.tsx';
import { QuizFilters } from './quiz-filters.tsx';
import { type QuizAction, QuizTable } from './quiz-table.tsx';
import { managedQuizzesQuery } from './quizzes.queries.ts';
import { WorksheetDialog } from './worksheet-dialog.tsx';

type Dialog = { action: 'create' } | { action: QuizAction; quiz: ManagedQuiz };

export default function StaffQuizzesPage() {
  const filter = useFilter();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const search = filter.text('search');
  const status = filter.text('status');
  const quizzes = useQuery(
    managedQuizzesQuery({ search, published: status ? status === 'published' : null, page: filter.page }),
  );
  const close = () => setDialog(null);
  return (
    <Page
      title="Manage quizzes"
      lead="Drafts are visible to staff only. Publish a quiz when its questions are ready."
      actions={
        <Group>
          <ExportButton request={{ kind: 'results' }} label="Export all results" />
          <Button
            aria-keyshortcuts="n"
            leftSection={<IconPlus size={18} />}
            onClick={() => setDialog({ action: 'create' })}
          >
            Create quiz
          </Button>
        </Group>
      }
    >
      <QuizFilters filter={filter} />
      <PagedList
        query={quizzes}
        label="Loading quizzes"
        noun="quiz"
        plural="quizzes"
        empty={
          <EmptyState title="No quizzes found">
            {search || status
              ? 'Try a different search or status.'
              : 'Select “Create quiz” to add the first one.'}
          </EmptyState>
        }
      >
        {(items) => <QuizTable quizzes={items} onAction={(action, quiz) => setDialog({ action, quiz })} />}
      </PagedList>
      {dialog?.action === 'create' && <QuizDialog onClose={close} />}
      {dialog?.action === 'edit' && <QuizDialog quiz={dialog.quiz} onClose={close} />}
      {dialog?.action === 'worksheet' && <WorksheetDialog quiz={dialog.quiz} onClose={close} />}
      {dialog?.action === 'delete' && <DeleteQuizDialog quiz={dialog.quiz} onClose={close} />}
    </Page>
  );
}

import type { ManagedQuiz } from '@math-app/contracts/quiz';
import { Badge, Button, Group, Select, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportButton } from '../components/exports/export-button.tsx';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { DataTable } from '../../platform/components/list/table.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { Pager } from '../../platform/components/list/pager.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { SearchField } from '../../platform/components/form/search-field.tsx';
import { EmptyState } from '../../platform/components/page/states.tsx';
import { TextLink } from '../../platform/components/links/text-link.tsx';
import { formatNumber } from '../../platform/lib/format.ts';
import { useFilter } from '../../platform/lib/use-filter.ts';
import { DeleteQuizDialog } from './delete-quiz-dialog.tsx';
import { QuizDialog } from './quiz-dialog.tsx';
import { managedQuizzesQuery } from './quizzes.queries.ts';
import { WorksheetDialog } from './worksheet-dialog.tsx';

type Dialog = { kind: 'create' } | { kind: 'edit' | 'delete' | 'worksheet'; quiz: ManagedQuiz } | null;

export default function StaffQuizzesPage() {
  const filter = useFilter();
  const [dialog, setDialog] = useState<Dialog>(null);
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
            onClick={() => setDialog({ kind: 'create' })}
          >
            Create quiz
          </Button>
        </Group>
      }
    >
      <Group align="flex-end">
        <SearchField
          label="Search"
          initialValue={search}
          onSearch={(value) => filter.set({ search: value })}
        />
        <Select
          label="Status"
          placeholder="All"
          clearable
          clearButtonProps={{ 'aria-label': 'Show all' }}
          data={[
            { value: 'published', label: 'Published' },
            { value: 'draft', label: 'Drafts' },
          ]}
          value={status || null}
          onChange={(value) => filter.set({ status: value })}
        />
      </Group>
      <QueryView query={quizzes} label="Loading quizzes" shape="table">
        {({ items, ...page }) =>
          items.length === 0 ? (
            <EmptyState title="No quizzes found">
              {search || status
                ? 'Try a different search or status.'
                : 'Select “Create quiz” to add the first one.'}
            </EmptyState>
          ) : (
            <>
              <DataTable
                label="Quizzes"
                head={['Quiz', 'Status', 'Questions', 'Submissions', 'Actions']}
                minWidth={940}
              >
                {items.map((quiz) => (
                  <QuizRow
                    key={quiz.id}
                    quiz={quiz}
                    onPrint={() => setDialog({ kind: 'worksheet', quiz })}
                    onEdit={() => setDialog({ kind: 'edit', quiz })}
                    onDelete={() => setDialog({ kind: 'delete', quiz })}
                  />
                ))}
              </DataTable>
              <Pager
                {...page}
                noun="quiz"
                plural="quizzes"
                onChange={(number) => filter.set({ page: String(number) })}
              />
            </>
          )
        }
      </QueryView>
      {dialog?.kind === 'create' && <QuizDialog onClose={close} />}
      {dialog?.kind === 'edit' && <QuizDialog quiz={dialog.quiz} onClose={close} />}
      {dialog?.kind === 'worksheet' && <WorksheetDialog quiz={dialog.quiz} onClose={close} />}
      {dialog?.kind === 'delete' && <DeleteQuizDialog quiz={dialog.quiz} onClose={close} />}
    </Page>
  );
}

interface QuizRowProps {
  quiz: ManagedQuiz;
  onPrint: () => void;
  onEdit: () => void;
  onDelete: () => void;
}

function QuizRow({ quiz, onPrint, onEdit, onDelete }: QuizRowProps) {
  return (
    <Table.Tr>
      <Table.Td>
        <TextLink to={`/staff/questions?quiz=${quiz.slug}`} fw={600}>
          {quiz.title}
        </TextLink>
        <Text fz="sm" c="dimmed">
          /quizzes/{quiz.slug}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge variant={quiz.published ? 'filled' : 'outline'} miw="max-content">
          {quiz.published ? 'Published' : 'Draft'}
        </Badge>
      </Table.Td>
      <Table.Td>{formatNumber(quiz.questionCount)}</Table.Td>
      <Table.Td>{formatNumber(quiz.submissionCount)}</Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <LinkButton
            size="xs"
            variant="default"
            to={`/staff/quizzes/${quiz.slug}/results`}
            aria-label={`Results for ${quiz.title}`}
          >
            Results
          </LinkButton>
          <Button size="xs" variant="default" onClick={onPrint} aria-label={`Worksheet for ${quiz.title}`}>
            Worksheet
          </Button>
          <Button size="xs" variant="default" onClick={onEdit} aria-label={`Edit ${quiz.title}`}>
            Edit
          </Button>
          <Button
            size="xs"
            variant="outline"
            color="red"
            onClick={onDelete}
            aria-label={`Delete ${quiz.title}`}
          >
            Delete
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

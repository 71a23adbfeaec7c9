import type { ManagedQuiz } from '@math-app/contracts/quiz';
import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { TextLink } from '../../platform/components/links/text-link.tsx';
import { DataTable } from '../../platform/components/list/table.tsx';
import { formatNumber } from '../../platform/lib/format.ts';

export type QuizAction = 'worksheet' | 'edit' | 'delete';

interface QuizTableProps {
  quizzes: ManagedQuiz[];
  onAction: (action: QuizAction, quiz: ManagedQuiz) => void;
}

export function QuizTable({ quizzes, onAction }: QuizTableProps) {
  return (
    <DataTable
      label="Quizzes"
      head={['Quiz', 'Status', 'Questions', 'Submissions', 'Actions']}
      minWidth={940}
    >
      {quizzes.map((quiz) => (
        <Table.Tr key={quiz.id}>
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
            <QuizActions quiz={quiz} onAction={(action) => onAction(action, quiz)} />
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

interface QuizActionsProps {
  quiz: ManagedQuiz;
  onAction: (action: QuizAction) => void;
}

function QuizActions({ quiz: { slug, title }, onAction }: QuizActionsProps) {
  return (
    <Group gap="xs" wrap="nowrap">
      <LinkButton
        size="xs"
        variant="default"
        to={`/staff/quizzes/${slug}/results`}
        aria-label={`Results for ${title}`}
      >
        Results
      </LinkButton>
      <Button
        size="xs"
        variant="default"
        onClick={() => onAction('worksheet')}
        aria-label={`Worksheet for ${title}`}
      >
        Worksheet
      </Button>
      <Button size="xs" variant="default" onClick={() => onAction('edit')} aria-label={`Edit ${title}`}>
        Edit
      </Button>
      <Button
        size="xs"
        variant="outline"
        color="red"
        onClick={() => onAction('delete')}
        aria-label={`Delete ${title}`}
      >
        Delete
      </Button>
    </Group>
  );
}

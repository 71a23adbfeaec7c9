import type { ManagedQuestion } from '@math-app/contracts/quiz';
import { ActionIcon, Button, Group, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormulaText } from '../components/formulas/formula-text.tsx';
import { Picture } from '../components/pictures/picture.tsx';
import { DataTable } from '../../platform/components/list/table.tsx';
import { difficultyLabels } from '../lib/difficulties.ts';
import { plainText } from '../lib/plain-text.ts';
import { quizKey } from '../lib/query-keys.ts';
import { updateQuestion } from './questions.queries.ts';

interface QuestionTableProps {
  questions: ManagedQuestion[];
  /** Whether all questions are from one quiz, so that they can be reordered. */
  isOrdered: boolean;
  onEdit: (question: ManagedQuestion) => void;
  onDelete: (question: ManagedQuestion) => void;
}

export function QuestionTable({ questions, isOrdered, onEdit, onDelete }: QuestionTableProps) {
  return (
    <DataTable
      label="Questions"
      head={['Question', 'Answer', 'Topic', 'Difficulty', isOrdered ? 'Order' : 'Quiz', 'Actions']}
      minWidth={820}
    >
      {questions.map((question, index) => (
        <Table.Tr key={question.id}>
          <Table.Td maw={340}>
            <Group gap="sm" wrap="nowrap">
              {question.image && <Picture picture={question.image} isThumbnail />}
              <Text lineClamp={2}>
                <FormulaText text={question.prompt} />
              </Text>
            </Group>
          </Table.Td>
          <Table.Td>{question.answer}</Table.Td>
          <Table.Td>{question.topic}</Table.Td>
          <Table.Td>{difficultyLabels[question.difficulty]}</Table.Td>
          <Table.Td>
            {isOrdered ? (
              <MoveButtons
                question={question}
                above={questions[index - 1]?.position}
                below={questions[index + 1]?.position}
              />
            ) : (
              question.quiz
            )}
          </Table.Td>
          <Table.Td>
            <Group gap="xs" wrap="nowrap">
              <Button
                size="xs"
                variant="default"
                onClick={() => onEdit(question)}
                aria-label={`Edit “${plainText(question.prompt)}”`}
              >
                Edit
              </Button>
              <Button
                size="xs"
                variant="outline"
                color="red"
                onClick={() => onDelete(question)}
                aria-label={`Delete “${plainText(question.prompt)}”`}
              >
                Delete
              </Button>
            </Group>
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

interface MoveButtonsProps {
  question: ManagedQuestion;
  /** The positions of its neighbors on this page. A deleted question leaves a gap. */
  above?: number;
  below?: number;
}

function MoveButtons({
  question,
  above = question.position - 1,
  below = question.position + 1,
}: MoveButtonsProps) {
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (position: number) => updateQuestion(question.id, { position }),
    onSettled: () => client.invalidateQueries({ queryKey: quizKey }),
  });
  const button = (label: string, position: number, Icon: typeof IconArrowUp) => (
    <ActionIcon
      variant="default"
      aria-label={`Move “${plainText(question.prompt)}” ${label}`}
      disabled={position < 1}
      loading={move.isPending && move.variables === position}
      onClick={() => move.mutate(position)}
    >
      <Icon size={16} />
    </ActionIcon>
  );
  return (
    <Group gap={4} wrap="nowrap">
      {button('up', above, IconArrowUp)}
      {button('down', below, IconArrowDown)}
      <Text fz="sm" c="dimmed" ml={4}>
        {question.position}
      </Text>
    </Group>
  );
}

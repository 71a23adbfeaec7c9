import type { QuestionResult } from '@math-app/contracts/quiz';
import { Stack, Table, Text, Title } from '@mantine/core';
import { FormulaText } from '../components/formulas/formula-text.tsx';
import { DataTable } from '../../platform/components/list/table.tsx';
import { count, formatNumber, formatPercent } from '../../platform/lib/format.ts';

/** Lists the questions that the fewest students got right, with the most common wrong answer. */
export function HardestQuestions({ questions }: { questions: QuestionResult[] }) {
  if (questions.length === 0) return null;
  return (
    <Stack gap="sm">
      <Title order={2} fz={20}>
        Hardest questions
      </Title>
      <DataTable
        label="Hardest questions"
        head={['Question', 'Correct', 'Most common mistake']}
        minWidth={300}
      >
        {questions.map((question) => (
          <Table.Tr key={question.id}>
            <Table.Td maw={420}>
              <Text lineClamp={2}>
                <FormulaText text={question.prompt} />
              </Text>
              <Text fz="sm" c="dimmed">
                Question {question.position}
              </Text>
            </Table.Td>
            <Table.Td>
              <Text fw={600}>{formatPercent(question.correctPercent)}</Text>
              <Text fz="sm" c="dimmed">
                {formatNumber(question.correctCount)} of {formatNumber(question.answerCount)}
              </Text>
            </Table.Td>
            <Table.Td>
              {question.commonMistake ? (
                <>
                  <Text>{question.commonMistake.given}</Text>
                  <Text fz="sm" c="dimmed">
                    {count(question.commonMistake.count, 'time')}
                  </Text>
                </>
              ) : (
                <Text c="dimmed">None</Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </Stack>
  );
}

import type { ManagedSubmission } from '@math-app/contracts/quiz';
import { Table, Text } from '@mantine/core';
import { DataTable } from '../../platform/components/list/table.tsx';
import { TextLink } from '../../platform/components/links/text-link.tsx';
import { formatDateTime, formatPercent } from '../../platform/lib/format.ts';
import { reopeningOf } from './reopening-of.ts';

/** Lists submissions with their scores. A reopened one no longer counts. */
export function SubmissionTable({ label, submissions }: { label: string; submissions: ManagedSubmission[] }) {
  return (
    <DataTable label={label} head={['Student', 'Score', 'Submitted', 'Reopened']} minWidth={700}>
      {submissions.map(
        ({ id, student, scorePercent, correctCount, questionCount, submittedAt, reopening }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <TextLink to={`/staff/submissions/${id}`} fw={600}>
                {student.name}
              </TextLink>
              <Text fz="sm" c="dimmed">
                {student.email}
              </Text>
            </Table.Td>
            <Table.Td>
              <Text fw={600}>{formatPercent(scorePercent)}</Text>
              <Text fz="sm" c="dimmed">
                {correctCount} of {questionCount}
              </Text>
            </Table.Td>
            <Table.Td>{formatDateTime(submittedAt)}</Table.Td>
            <Table.Td maw={260}>{reopening ? reopeningOf(reopening) : <Text c="dimmed">No</Text>}</Table.Td>
          </Table.Tr>
        ),
      )}
    </DataTable>
  );
}

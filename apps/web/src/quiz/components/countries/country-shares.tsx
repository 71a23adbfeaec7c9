import type { CountryReport } from '@math-app/contracts/quiz';
import { Card, Table, Title } from '@mantine/core';
import { countryName } from '../../../platform/lib/countries.ts';
import { formatNumber, formatPercent } from '../../../platform/lib/format.ts';
import { CountryChart } from './country-chart.tsx';
import { DataTable } from '../../../platform/components/list/table.tsx';

/** Shows the percentage of correct answers by country as a chart and as a table. */
export function CountryShares({ title, rows }: { title: string; rows: CountryReport[] }) {
  return (
    <>
      <Card withBorder radius="lg" p="lg">
        <Title order={2} fz={18} mb="md">
          {title}
        </Title>
        <CountryChart rows={rows} />
      </Card>
      <DataTable
        label="Correct answers by country"
        head={['Country', 'Correct', 'Answers', 'Submissions', 'Students']}
      >
        {rows.map((row) => (
          <Table.Tr key={row.country}>
            <Table.Td fw={600}>{countryName(row.country)}</Table.Td>
            <Table.Td>{formatPercent(row.correctPercent)}</Table.Td>
            <Table.Td>
              {formatNumber(row.correctCount)} of {formatNumber(row.answerCount)}
            </Table.Td>
            <Table.Td>{formatNumber(row.submissionCount)}</Table.Td>
            <Table.Td>{formatNumber(row.studentCount)}</Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </>
  );
}

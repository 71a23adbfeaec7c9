import type { CountryReport } from '@math-app/contracts';
import { Card, Skeleton, Table, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { countryName } from '../lib/countries.ts';
import { formatNumber, formatPercent } from '../lib/format.ts';
import { countryChartHeight } from './country-chart-height.ts';
import { DataTable } from './table.tsx';

/** The library that draws is larger than the rest of the page, which does not wait for it. */
const CountryChart = lazy(async () => ({ default: (await import('./country-chart.tsx')).CountryChart }));

/** The share of right answers by country: drawn, and below it in words. */
export function CountryShares({ title, rows }: { title: string; rows: CountryReport[] }) {
  return (
    <>
      <Card withBorder radius="lg" p="lg">
        <Title order={2} fz={18} mb="md">
          {title}
        </Title>
        <Suspense fallback={<Skeleton height={countryChartHeight(rows.length)} />}>
          <CountryChart rows={rows} />
        </Suspense>
      </Card>
      <DataTable
        label="Right answers by country"
        head={['Country', 'Right', 'Answers', 'Submissions', 'Students']}
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

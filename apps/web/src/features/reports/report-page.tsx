import '@mantine/core/styles/Combobox.css';
import type { CountryReport } from '@math-app/contracts';
import { Card, Select, Skeleton, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { EmptyState } from '../../components/states.tsx';
import { DataTable } from '../../components/table.tsx';
import { countryName } from '../../lib/countries.ts';
import { formatNumber, formatPercent } from '../../lib/format.ts';
import { useFilter } from '../../lib/use-filter.ts';
import { chartHeight } from './chart-height.ts';
import { countryReportQuery, reportedQuizzesQuery } from './reports.queries.ts';

/** The library that draws is larger than the rest of the page, which does not wait for it. */
const CountryChart = lazy(async () => ({ default: (await import('./country-chart.tsx')).CountryChart }));

export function ReportPage() {
  const filter = useFilter();
  const quiz = filter.text('quiz');
  const report = useQuery(countryReportQuery(quiz));
  const { data: quizzes = [] } = useQuery(reportedQuizzesQuery);
  return (
    <Page
      title="Right answers by country"
      lead="Of all submitted answers, the share that is right. The country is the one in each student's profile."
      actions={
        <Select
          label="Quiz"
          placeholder="All quizzes"
          clearable
          clearButtonProps={{ 'aria-label': 'All quizzes' }}
          data={quizzes.map(({ slug, title }) => ({ value: slug, label: title }))}
          value={quiz || null}
          onChange={(value) => filter.set({ quiz: value })}
        />
      }
    >
      <QueryView query={report} label="Loading the report" rows={6} shape="table">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="Nothing submitted yet">
              As soon as a student submits a quiz, it counts here.
            </EmptyState>
          ) : (
            <>
              <Card withBorder radius="lg" p="lg">
                <Title order={2} fz={18} mb="md">
                  Share of right answers
                </Title>
                <Suspense fallback={<Skeleton height={chartHeight(rows.length)} />}>
                  <CountryChart rows={rows} />
                </Suspense>
              </Card>
              <ReportTable rows={rows} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function ReportTable({ rows }: { rows: CountryReport[] }) {
  return (
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
  );
}

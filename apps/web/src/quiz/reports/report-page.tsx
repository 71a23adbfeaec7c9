import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CountryShares } from '../components/countries/country-shares.tsx';
import { ExportButton } from '../components/exports/export-button.tsx';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { EmptyState } from '../../platform/components/page/states.tsx';
import { useFilter } from '../../platform/lib/use-filter.ts';
import { countryReportQuery, reportedQuizzesQuery } from './reports.queries.ts';

export default function ReportPage() {
  const filter = useFilter();
  const quiz = filter.text('quiz');
  const report = useQuery(countryReportQuery(quiz));
  const { data: quizzes = [] } = useQuery(reportedQuizzesQuery);
  return (
    <Page
      title="Correct answers by country"
      lead="The percentage of correct answers, by the country in each student’s profile."
      actions={
        <Group align="flex-end">
          <Select
            label="Quiz"
            placeholder="All quizzes"
            clearable
            clearButtonProps={{ 'aria-label': 'All quizzes' }}
            data={quizzes.map(({ slug, title }) => ({ value: slug, label: title }))}
            value={quiz || null}
            onChange={(value) => filter.set({ quiz: value })}
          />
          <ExportButton request={{ kind: 'country-report', ...(quiz && { quiz }) }} label="Export report" />
          {quiz && (
            <LinkButton to={`/staff/quizzes/${quiz}/results`} variant="default">
              View quiz results
            </LinkButton>
          )}
        </Group>
      }
    >
      <QueryView query={report} label="Loading the report" rows={6} shape="table">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="No submissions yet">
              The report appears here when a student submits a quiz.
            </EmptyState>
          ) : (
            <CountryShares title="Percentage of correct answers" rows={rows} />
          )
        }
      </QueryView>
    </Page>
  );
}

import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CountryShares } from '../components/countries/country-shares.tsx';
import { ExportButton } from '../components/export/export-button.tsx';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { EmptyState } from '../../platform/components/page/states.tsx';
import { useFilter } from '../../platform/lib/use-filter.ts';
import { countryReportQuery, reportedQuizzesQuery } from './reports.queries.ts';

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
          <ExportButton wanted={{ kind: 'country-report', ...(quiz && { quiz }) }} label="Report as CSV" />
          {quiz && (
            <LinkButton to={`/staff/quizzes/${quiz}/results`} variant="default">
              Results of this quiz
            </LinkButton>
          )}
        </Group>
      }
    >
      <QueryView query={report} label="Loading the report" rows={6} shape="table">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="Nothing submitted yet">
              As soon as a student submits a quiz, it counts here.
            </EmptyState>
          ) : (
            <CountryShares title="Share of right answers" rows={rows} />
          )
        }
      </QueryView>
    </Page>
  );
}

import type { QuizResults } from '@math-app/contracts/quiz';
import { Group, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { CountryShares } from '../components/countries/country-shares.tsx';
import { ExportButton } from '../components/exports/export-button.tsx';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { EmptyState } from '../../platform/components/page/states.tsx';
import { useFilter } from '../../platform/lib/use-filter.ts';
import { DaysCard, readDays } from './charts/days-card.tsx';
import { DistributionCard } from './charts/distribution-card.tsx';
import { Figures } from './figures.tsx';
import { HardestQuestions } from './hardest-questions.tsx';
import { quizResultsQuery } from './results.queries.ts';
import { SubmissionList } from './submission-list.tsx';

/** Summarizes the submissions of one quiz and lists them. */
export default function ResultsPage() {
  const { slug = '' } = useParams();
  const filter = useFilter();
  const results = useQuery(quizResultsQuery(slug, readDays(filter.text('days'))));
  return (
    <Page
      title={results.data ? `Results: ${results.data.quiz.title}` : 'Results'}
      lead="Each student counts once. A reopened submission doesn’t count until the student submits again."
      actions={
        <Group>
          <ExportButton request={{ kind: 'results', quiz: slug }} label="Export results" />
          <LinkButton to={`/staff/questions?quiz=${slug}`} variant="default">
            Edit questions
          </LinkButton>
        </Group>
      }
    >
      <QueryView query={results} label="Loading the results" shape="cards">
        {(loaded) => (
          <>
            {loaded.submissionCount === 0 ? (
              <EmptyState title="No submissions yet">
                Results appear here when a student submits this quiz.
              </EmptyState>
            ) : (
              <Summary results={loaded} onDaysChange={(days) => filter.set({ days })} />
            )}
            <SubmissionList slug={slug} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Summary({
  results,
  onDaysChange,
}: {
  results: QuizResults;
  onDaysChange: (days: string | null) => void;
}) {
  return (
    <>
      <Figures results={results} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <DistributionCard ranges={results.distribution} />
        <DaysCard days={results.days} onDaysChange={onDaysChange} />
      </SimpleGrid>
      <HardestQuestions questions={results.hardestQuestions} />
      <CountryShares title="Correct answers by country" rows={results.countries} />
    </>
  );
}

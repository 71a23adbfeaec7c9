import type { Result } from '@math-app/contracts/quiz';
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { GradedAnswers } from '../components/answers/graded-answers.tsx';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { ScoreCard } from '../components/answers/score-card.tsx';
import { ErrorState, LoadingState } from '../../platform/components/page/states.tsx';
import { ApiError } from '../../platform/lib/api-client.ts';
import { count, formatDateTime } from '../../platform/lib/format.ts';
import { resultQuery } from './quizzes.queries.ts';

export default function ResultPage() {
  const { slug = '' } = useParams();
  const result = useQuery(resultQuery(slug));
  if (result.isPending) {
    return (
      <Page title="Your result">
        <LoadingState label="Loading your result" shape="fields" />
      </Page>
    );
  }
  if (result.isError) {
    const isOpen = result.error instanceof ApiError && result.error.code === 'not-found';
    return (
      <Page title={isOpen ? 'Not submitted yet' : 'Your result'} width="narrow">
        {isOpen ? (
          <LinkButton to={`/quizzes/${slug}`}>Go to the quiz</LinkButton>
        ) : (
          <ErrorState error={result.error} onRetry={() => void result.refetch()} />
        )}
      </Page>
    );
  }
  return <ResultView result={result.data} />;
}

function ResultView({ result }: { result: Result }) {
  return (
    <Page
      title={`Your result: ${result.quiz.title}`}
      lead={`Submitted on ${formatDateTime(result.submittedAt)}`}
      actions={
        <LinkButton to="/quizzes" variant="default">
          More quizzes
        </LinkButton>
      }
    >
      <ScoreCard percent={result.scorePercent}>
        <Title order={2} fz={24}>
          {verdictOf(result.scorePercent)}
        </Title>
        <Text c="dimmed">
          {result.correctCount} of {count(result.questionCount, 'answer')} correct
        </Text>
      </ScoreCard>
      <GradedAnswers label="Your answers" answers={result.answers} />
    </Page>
  );
}

function verdictOf(scorePercent: number): string {
  if (scorePercent === 100) return 'Perfect score!';
  if (scorePercent >= 75) return 'Well done!';
  if (scorePercent >= 50) return 'Good start.';
  return 'Keep practicing.';
}

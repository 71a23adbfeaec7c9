import '@mantine/core/styles/RingProgress.css';
import type { Result } from '@math-app/contracts';
import { Card, Group, RingProgress, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { FormulaText } from '../../components/formula-text.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { ApiError } from '../../lib/api-client.ts';
import { count, formatDateTime, formatPercent } from '../../lib/format.ts';
import quizClasses from './quiz.module.css';
import { resultQuery } from './quizzes.queries.ts';
import classes from './result-page.module.css';

export function ResultPage() {
  const { slug = '' } = useParams();
  const result = useQuery(resultQuery(slug));
  if (result.isPending) {
    return (
      <Page title="Your result">
        <LoadingState label="Loading your result" shape="sheet" />
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
      <Card withBorder radius="lg" p="xl">
        <Group gap="xl">
          <RingProgress
            size={128}
            thickness={12}
            roundCaps
            sections={[{ value: result.scorePercent, color: 'board' }]}
            rootColor="var(--line)"
            label={
              <Text ta="center" fw={700} fz={24}>
                {formatPercent(result.scorePercent)}
              </Text>
            }
          />
          <Stack gap={2}>
            <Title order={2} fz={24}>
              {verdictOf(result.scorePercent)}
            </Title>
            <Text c="dimmed">
              {result.correctCount} of {count(result.questionCount, 'answer')} right
            </Text>
          </Stack>
        </Group>
      </Card>
      <ol className={quizClasses.sheet} aria-label="Your answers">
        {result.answers.map((answer) => (
          <li key={answer.position} className={quizClasses.row}>
            <span className={quizClasses.number} aria-hidden="true">
              {answer.position}
            </span>
            <div>
              <div className={quizClasses.prompt}>
                <FormulaText text={answer.prompt} />
              </div>
              {answer.explanation && (
                <Text fz="sm" c="dimmed" mt={4} className={classes.explanation}>
                  <FormulaText text={answer.explanation} />
                </Text>
              )}
            </div>
            <div className={classes.verdict} data-correct={answer.correct}>
              {answer.correct ? <IconCheck aria-hidden="true" /> : <IconX aria-hidden="true" />}
              <div>
                <div>
                  <span className={classes.word}>{answer.correct ? 'Right' : 'Wrong'}:</span> {answer.given}
                </div>
                {!answer.correct && <div className={classes.expected}>It is {answer.expected}</div>}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </Page>
  );
}

function verdictOf(scorePercent: number): string {
  if (scorePercent === 100) return 'All right. Well done!';
  if (scorePercent >= 75) return 'Well done.';
  if (scorePercent >= 50) return 'More than half of it.';
  return 'There is something to learn here.';
}

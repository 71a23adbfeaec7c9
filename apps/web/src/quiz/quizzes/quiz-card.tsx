import type { Attempt, Quiz } from '@math-app/contracts/quiz';
import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { count, formatPercent } from '../../platform/lib/format.ts';
import classes from './quiz-card.module.css';

/** Links to a quiz or, once it is submitted, to its result. */
export function QuizCard({ quiz, attempt }: { quiz: Quiz; attempt: Attempt | undefined }) {
  const path = `/quizzes/${quiz.slug}`;
  return (
    <Card
      component={Link}
      to={attempt?.submittedAt ? `${path}/result` : path}
      withBorder
      radius="lg"
      p="lg"
      className={classes.card}
    >
      <Stack gap="sm" h="100%">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} fz={20}>
            {quiz.title}
          </Title>
          {attempt && <AttemptBadge attempt={attempt} questionCount={quiz.questionCount} />}
        </Group>
        <Text c="dimmed" lineClamp={3}>
          {quiz.description}
        </Text>
        <Text fz="sm" mt="auto">
          {count(quiz.questionCount, 'question')}
          {quiz.topics.length > 0 && <span className={classes.topics}> · {quiz.topics.join(', ')}</span>}
        </Text>
      </Stack>
    </Card>
  );
}

function AttemptBadge({ attempt, questionCount }: { attempt: Attempt; questionCount: number }) {
  const { scorePercent, answeredCount } = attempt;
  return (
    <Badge variant={scorePercent === null ? 'outline' : 'filled'} className={classes.badge}>
      {scorePercent === null ? `${answeredCount} of ${questionCount}` : formatPercent(scorePercent)}
    </Badge>
  );
}

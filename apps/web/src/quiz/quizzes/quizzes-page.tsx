import type { Progress, Quiz } from '@math-app/contracts/quiz';
import { Badge, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Page } from '../../platform/components/page/page.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { EmptyState } from '../../platform/components/page/states.tsx';
import { count, formatPercent } from '../../platform/lib/format.ts';
import { useUser } from '../../platform/lib/use-user.ts';
import classes from './quizzes-page.module.css';
import { progressQuery, quizzesQuery } from './quizzes.queries.ts';

export default function QuizzesPage() {
  const user = useUser();
  const quizzes = useQuery(quizzesQuery);
  const progress = useQuery({ ...progressQuery, enabled: Boolean(user) });
  return (
    <Page
      title="Quizzes"
      lead="Take your time. Your answers are saved as you type, and you submit them when you're ready."
    >
      <QueryView query={quizzes} label="Loading quizzes" rows={6} shape="cards">
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="No quizzes yet">Quizzes appear here when a teacher publishes them.</EmptyState>
          ) : (
            <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
              {list.map((quiz) => (
                <QuizCard
                  key={quiz.id}
                  quiz={quiz}
                  progress={progress.data?.find(({ slug }) => slug === quiz.slug)}
                />
              ))}
            </SimpleGrid>
          )
        }
      </QueryView>
    </Page>
  );
}

function QuizCard({ quiz, progress }: { quiz: Quiz; progress: Progress | undefined }) {
  const isDone = Boolean(progress?.submittedAt);
  return (
    <Card
      component={Link}
      to={isDone ? `/quizzes/${quiz.slug}/result` : `/quizzes/${quiz.slug}`}
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
          <ProgressBadge progress={progress} questionCount={quiz.questionCount} />
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

function ProgressBadge({
  progress,
  questionCount,
}: {
  progress: Progress | undefined;
  questionCount: number;
}) {
  if (!progress) return null;
  if (progress.scorePercent !== null) {
    return (
      <Badge variant="filled" style={{ flexShrink: 0 }}>
        {formatPercent(progress.scorePercent)}
      </Badge>
    );
  }
  return (
    <Badge variant="outline" style={{ flexShrink: 0 }}>
      {progress.answeredCount} of {questionCount}
    </Badge>
  );
}

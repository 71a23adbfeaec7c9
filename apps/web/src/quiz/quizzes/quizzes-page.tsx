import { SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../../platform/components/page/page.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { EmptyState } from '../../platform/components/page/states.tsx';
import { useUser } from '../../platform/lib/use-user.ts';
import { QuizCard } from './quiz-card.tsx';
import { attemptsQuery, quizzesQuery } from './quizzes.queries.ts';

export default function QuizzesPage() {
  const user = useUser();
  const quizzes = useQuery(quizzesQuery);
  const attempts = useQuery({ ...attemptsQuery, enabled: Boolean(user) });
  return (
    <Page title="Quizzes" lead="Your answers are saved as you type. Submit them when you’re ready.">
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
                  attempt={attempts.data?.find(({ slug }) => slug === quiz.slug)}
                />
              ))}
            </SimpleGrid>
          )
        }
      </QueryView>
    </Page>
  );
}

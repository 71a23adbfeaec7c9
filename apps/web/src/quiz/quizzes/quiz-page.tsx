import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Page } from '../../platform/components/page/page.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { EmptyState, LoadingState } from '../../platform/components/page/states.tsx';
import { useUser } from '../../platform/lib/use-user.ts';
import { QuizPreview } from './quiz-preview.tsx';
import { questionsQuery, quizQuery } from './quizzes.queries.ts';
import { SignedInQuiz } from './signed-in-quiz.tsx';

export default function QuizPage() {
  const { slug = '' } = useParams();
  const quiz = useQuery(quizQuery(slug));
  const questions = useQuery(questionsQuery(slug));
  const user = useUser();
  return (
    <Page title={quiz.data?.title ?? 'Quiz'} lead={quiz.data?.description}>
      <QueryView query={quiz} label="Loading the quiz" rows={5} shape="fields">
        {(loadedQuiz) => (
          <QueryView query={questions} label="Loading the questions" rows={5} shape="fields">
            {(list) => {
              if (list.length === 0)
                return <EmptyState title="No questions yet">Check back later.</EmptyState>;
              if (user === undefined)
                return <LoadingState label="Loading your answers" rows={5} shape="fields" />;
              return user ? (
                <SignedInQuiz quiz={loadedQuiz} questions={list} user={user} />
              ) : (
                <QuizPreview slug={slug} questions={list} />
              );
            }}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}

import type { Question } from '@math-app/contracts/quiz';
import { Alert, Group, Text } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { FormulaText } from '../components/formula/formula-text.tsx';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Picture } from '../components/picture.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { QueryView } from '../../platform/components/page/query-view.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../platform/components/page/states.tsx';
import { useUser } from '../../platform/lib/use-user.ts';
import { AnswerForm } from './answer-form.tsx';
import classes from './quiz.module.css';
import { answersQuery, progressQuery, questionsQuery, quizQuery } from './quizzes.queries.ts';

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

type SignedInQuizProps = Omit<React.ComponentProps<typeof AnswerForm>, 'answers'>;

function SignedInQuiz(props: SignedInQuizProps) {
  const { slug } = props.quiz;
  const [answers, progress] = useQueries({ queries: [answersQuery(slug), progressQuery] });
  if (answers.isPending || progress.isPending)
    return <LoadingState label="Loading your answers" rows={5} shape="fields" />;
  if (answers.data === undefined || progress.data === undefined) {
    const refetch = () => void Promise.all([answers.refetch(), progress.refetch()]);
    return <ErrorState error={answers.error ?? progress.error} onRetry={refetch} />;
  }
  const ownProgress = progress.data.find((quiz) => quiz.slug === slug);
  if (ownProgress?.submittedAt) return <Navigate to={`/quizzes/${slug}/result`} replace />;
  return (
    <>
      {ownProgress?.reopenedAt && (
        <Alert role="note" variant="outline" title="Your teacher reopened this quiz">
          Your previous answers are still here. Change any of them and submit again.
        </Alert>
      )}
      <AnswerForm {...props} answers={answers.data} />
    </>
  );
}

/** Shows a guest the questions and how to sign in to answer them. */
function QuizPreview({ slug, questions }: { slug: string; questions: Question[] }) {
  const next = `?next=${encodeURIComponent(`/quizzes/${slug}`)}`;
  return (
    <>
      <Alert variant="outline" title="Sign in to answer" data-print="hidden">
        <Text mb="sm">Your answers are saved as you type and graded when you submit them.</Text>
        <Group gap="sm">
          <LinkButton to={`/login${next}`}>Sign in</LinkButton>
          <LinkButton to={`/register${next}`} variant="default">
            Create an account
          </LinkButton>
        </Group>
      </Alert>
      <ol className={classes.sheet}>
        {questions.map(({ id, prompt, image }, index) => (
          <li key={id} className={classes.row}>
            <span className={classes.number} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <span className={classes.prompt}>
                <FormulaText text={prompt} />
              </span>
              {image && <Picture image={image} />}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

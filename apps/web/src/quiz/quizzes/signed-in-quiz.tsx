import type { User } from '@math-app/contracts';
import type { Question, Quiz } from '@math-app/contracts/quiz';
import { Alert } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { ErrorState, LoadingState } from '../../platform/components/page/states.tsx';
import { AnswerForm } from './answer-form.tsx';
import { answersQuery, attemptsQuery } from './quizzes.queries.ts';

interface SignedInQuizProps {
  quiz: Quiz;
  questions: Question[];
  user: User;
}

/** Lets a student answer the quiz, or redirects to the result if it has been submitted. */
export function SignedInQuiz({ quiz, questions, user }: SignedInQuizProps) {
  const { slug } = quiz;
  const [answers, attempts] = useQueries({ queries: [answersQuery(slug), attemptsQuery] });
  if (answers.isPending || attempts.isPending)
    return <LoadingState label="Loading your answers" rows={5} shape="fields" />;
  if (answers.data === undefined || attempts.data === undefined) {
    const refetch = () => void Promise.all([answers.refetch(), attempts.refetch()]);
    return <ErrorState error={answers.error ?? attempts.error} onRetry={refetch} />;
  }
  const attempt = attempts.data.find((one) => one.slug === slug);
  if (attempt?.submittedAt) return <Navigate to={`/quizzes/${slug}/result`} replace />;
  return (
    <>
      {attempt?.reopenedAt && (
        <Alert role="note" variant="outline" title="Your teacher reopened this quiz">
          Your previous answers are still here. Change any of them and submit again.
        </Alert>
      )}
      <AnswerForm quiz={quiz} questions={questions} user={user} answers={answers.data} />
    </>
  );
}

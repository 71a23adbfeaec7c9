import type { User } from '@math-app/contracts';
import { answersMissingSchema, type Answer, type Question, type Quiz } from '@math-app/contracts/quiz';
import { Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorState } from '../../platform/components/page/states.tsx';
import { ApiError } from '../../platform/lib/api-client.ts';
import { Sheet } from '../components/sheet/sheet.tsx';
import { focusAnswer, MissingAnswers } from './missing-answers.tsx';
import { QuestionRow } from './question-row.tsx';
import { attemptsQuery, questionsQuery, resultQuery, submitQuiz } from './quizzes.queries.ts';
import { SubmitBar } from './submit-bar.tsx';
import { useAnswerSheet } from './use-answer-sheet.ts';

interface AnswerFormProps {
  quiz: Quiz;
  questions: Question[];
  answers: Answer[];
  user: User;
}

/** The questions of a quiz, a field for each answer, and the button that submits them. */
export function AnswerForm({ quiz, questions, answers, user }: AnswerFormProps) {
  const { slug } = quiz;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [missing, setMissing] = useState<string[]>([]);
  const showResult = () => navigate(`/quizzes/${slug}/result`);
  const sheet = useAnswerSheet({ slug, userId: user.id, answers, onSubmitted: () => void showResult() });

  const showMissing = (ids: string[]) => {
    setMissing(ids);
    const first = questions.find(({ id }) => ids.includes(id));
    if (first) focusAnswer(first.id);
  };

  const submission = useMutation({
    mutationFn: async () => {
      if (!(await sheet.saveAll())) throw new UnsavedAnswers();
      return submitQuiz(slug);
    },
    onSuccess: async (result) => {
      client.setQueryData(resultQuery(slug).queryKey, result);
      await client.invalidateQueries(attemptsQuery);
      await showResult();
    },
    onError: async (error) => {
      if (!(error instanceof ApiError)) return;
      if (error.code === 'quiz-already-submitted') await showResult();
      if (error.code !== 'answers-missing') return;
      // Staff may have added a question while this page was open.
      await client.invalidateQueries(questionsQuery(slug));
      showMissing(answersMissingSchema.safeParse(error.problem).data?.questionIds ?? []);
    },
  });

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const open = questions.filter(({ id }) => !sheet.isAnswered(id)).map(({ id }) => id);
    if (open.length > 0) showMissing(open);
    else submission.mutate();
  };

  const isErrorShown = submission.error && !isAboutMissing(submission.error);
  return (
    <form onSubmit={onSubmit} noValidate aria-label={quiz.title}>
      <Stack gap="lg">
        {missing.length > 0 && <MissingAnswers questions={questions} missing={missing} />}
        <Sheet>
          {questions.map((question, index) => (
            <QuestionRow
              key={question.id}
              question={question}
              number={index + 1}
              sheet={sheet}
              isMissing={missing.includes(question.id)}
            />
          ))}
        </Sheet>
        {isErrorShown && <ErrorState error={submission.error} />}
        <SubmitBar
          sheet={sheet}
          questionIds={questions.map(({ id }) => id)}
          isPending={submission.isPending}
        />
      </Stack>
    </form>
  );
}

/** Thrown when an answer couldn't be saved. Nothing is submitted then. */
class UnsavedAnswers extends ApiError {
  constructor() {
    super(null);
  }
}

function isAboutMissing(error: Error): boolean {
  return error instanceof ApiError && error.code === 'answers-missing';
}

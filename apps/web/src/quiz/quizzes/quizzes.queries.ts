import {
  answerSchema,
  type CreateQuiz,
  managedQuizPageSchema,
  managedQuizSchema,
  attemptSchema,
  questionSchema,
  quizSchema,
  resultSchema,
  type UpdateQuiz,
} from '@math-app/contracts/quiz';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, request, toQuery } from '../../platform/lib/api-client.ts';
import { quizKey } from '../lib/query-keys.ts';

export const quizzesQuery = queryOptions({
  queryKey: [...quizKey, 'quizzes'],
  queryFn: () => request(quizSchema.array(), '/quizzes'),
});

export const quizQuery = (slug: string) =>
  queryOptions({
    queryKey: [...quizKey, 'quizzes', slug],
    queryFn: () => request(quizSchema, `/quizzes/${slug}`),
  });

export const questionsQuery = (slug: string) =>
  queryOptions({
    queryKey: [...quizKey, 'questions', slug],
    queryFn: () => request(questionSchema.array(), `/questions?quiz=${slug}`),
  });

/** Never fresh, because the answers may have been changed in another browser. */
export const answersQuery = (slug: string) =>
  queryOptions({
    queryKey: [...quizKey, 'answers', slug],
    queryFn: () => request(answerSchema.array(), `/quizzes/${slug}/answers`),
    staleTime: 0,
  });

/** The user's attempt at each quiz: how many questions are answered and, once submitted, the score. */
export const attemptsQuery = queryOptions({
  queryKey: [...quizKey, 'attempts'],
  queryFn: () => request(attemptSchema.array(), '/users/me/progress'),
  staleTime: 0,
});

export const resultQuery = (slug: string) =>
  queryOptions({
    queryKey: [...quizKey, 'results', slug],
    queryFn: () => request(resultSchema, `/quizzes/${slug}/submission`),
  });

export const saveAnswer = (slug: string, questionId: string, value: string) =>
  request(answerSchema, `/quizzes/${slug}/answers/${questionId}`, {
    method: 'PUT',
    body: { value },
    keepalive: true,
  });

export const submitQuiz = (slug: string) =>
  request(resultSchema, `/quizzes/${slug}/submission`, { method: 'POST' });

export interface QuizFilter {
  search: string;
  published: boolean | null;
  page: number;
}

export const managedQuizzesQuery = (filter: QuizFilter) =>
  queryOptions({
    queryKey: [...quizKey, 'managed-quizzes', filter],
    queryFn: () => request(managedQuizPageSchema, `/staff/quizzes${toQuery({ ...filter })}`),
    placeholderData: keepPreviousData,
  });

export const createQuiz = (body: CreateQuiz) =>
  request(managedQuizSchema, '/quizzes', { method: 'POST', body });

export const updateQuiz = (slug: string, body: UpdateQuiz) =>
  request(managedQuizSchema, `/quizzes/${slug}`, { method: 'PATCH', body });

export const deleteQuiz = (slug: string) => command(`/quizzes/${slug}`, { method: 'DELETE' });

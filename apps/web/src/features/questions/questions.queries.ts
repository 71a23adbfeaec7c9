import {
  type CreateQuestion,
  type Difficulty,
  managedQuestionPageSchema,
  managedQuestionSchema,
  managedQuizPageSchema,
  type UpdateQuestion,
} from '@math-app/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, request, toQuery } from '../../lib/api-client.ts';

export interface QuestionFilter {
  search: string;
  quiz: string;
  topic: string;
  difficulty: Difficulty | null;
  page: number;
}

export const managedQuestionsQuery = (filter: QuestionFilter) =>
  queryOptions({
    queryKey: ['managed-questions', filter],
    queryFn: () => request(managedQuestionPageSchema, `/staff/questions${toQuery({ ...filter })}`),
    placeholderData: keepPreviousData,
  });

/** The quizzes to choose from, drafts too. */
export const quizChoicesQuery = queryOptions({
  queryKey: ['quiz-choices'],
  queryFn: async () => (await request(managedQuizPageSchema, '/staff/quizzes?pageSize=100')).items,
});

export const createQuestion = (body: CreateQuestion) =>
  request(managedQuestionSchema, '/questions', { method: 'POST', body });

export const updateQuestion = (id: string, body: UpdateQuestion) =>
  request(managedQuestionSchema, `/questions/${id}`, { method: 'PATCH', body });

/** May outlive the page: a question is deleted when there is no more time to undo it, or when the page closes. */
export const deleteQuestion = (id: string) =>
  command(`/questions/${id}`, { method: 'DELETE', keepalive: true });

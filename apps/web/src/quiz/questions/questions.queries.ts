import {
  type CreateQuestion,
  type Difficulty,
  pictureSchema,
  managedQuestionPageSchema,
  managedQuestionSchema,
  managedQuizPageSchema,
  type UpdateQuestion,
} from '@math-app/contracts/quiz';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, request, toQuery } from '../../platform/lib/api-client.ts';
import { upload } from '../../platform/lib/upload.ts';
import { quizKey } from '../lib/query-keys.ts';

export interface QuestionFilter {
  search: string;
  quiz: string;
  topic: string;
  difficulty: Difficulty | null;
  page: number;
}

export const managedQuestionsQuery = (filter: QuestionFilter) =>
  queryOptions({
    queryKey: [...quizKey, 'managed-questions', filter],
    queryFn: () => request(managedQuestionPageSchema, `/staff/questions${toQuery({ ...filter })}`),
    placeholderData: keepPreviousData,
  });

/** The quizzes to choose from, including drafts. */
export const quizChoicesQuery = queryOptions({
  queryKey: [...quizKey, 'quiz-choices'],
  queryFn: async () => (await request(managedQuizPageSchema, '/staff/quizzes?pageSize=100')).items,
});

export const createQuestion = (body: CreateQuestion) =>
  request(managedQuestionSchema, '/questions', { method: 'POST', body });

export const updateQuestion = (id: string, body: UpdateQuestion) =>
  request(managedQuestionSchema, `/questions/${id}`, { method: 'PATCH', body });

/** `keepalive`, because a pending deletion is also committed when the page closes. */
export const deleteQuestion = (id: string) =>
  command(`/questions/${id}`, { method: 'DELETE', keepalive: true });

/** Uploads a picture with its description. Without a file, only the description changes. */
export function savePicture(id: string, alt: string, file: File | null, onProgress: (share: number) => void) {
  const form = new FormData();
  form.set('alt', alt);
  if (file) form.set('file', file);
  return upload(pictureSchema, `/questions/${id}/image`, form, onProgress, 'PUT');
}

export const deletePicture = (id: string) => command(`/questions/${id}/image`, { method: 'DELETE' });

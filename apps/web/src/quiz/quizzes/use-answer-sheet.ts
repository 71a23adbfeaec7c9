import type { Answer } from '@math-app/contracts/quiz';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ApiError } from '../../platform/lib/api-client.ts';
import { AnswerSheet, type AnswerState, type AnswerStatus, type SaveOutcome } from './answer-sheet.ts';
import { createDraftStore } from './draft-store.ts';
import { saveAnswer } from './quizzes.queries.ts';

interface SheetOptions {
  slug: string;
  userId: string;
  answers: Answer[];
  /** Called when the quiz turns out to have been submitted from another browser. */
  onSubmitted: () => void;
}

/** Creates the answer sheet of one user and quiz, and keeps it saving while the page is open. */
export function useAnswerSheet({ slug, userId, answers, onSubmitted }: SheetOptions): AnswerSheet {
  const [sheet] = useState(
    () =>
      new AnswerSheet({
        drafts: createDraftStore(userId, slug),
        save: (questionId, value) => save(slug, questionId, value, onSubmitted),
      }),
  );
  useEffect(() => sheet.adopt(answers), [sheet, answers]);
  useEffect(() => {
    const saveAll = () => void sheet.saveAll();
    sheet.open();
    window.addEventListener('pagehide', saveAll);
    window.addEventListener('online', saveAll);
    return () => {
      window.removeEventListener('pagehide', saveAll);
      window.removeEventListener('online', saveAll);
      saveAll();
      sheet.close();
    };
  }, [sheet]);
  return sheet;
}

export function useAnswer(sheet: AnswerSheet, questionId: string): AnswerState {
  return useSyncExternalStore(sheet.subscribe, () => sheet.get(questionId));
}

export function useSheetSummary(sheet: AnswerSheet): AnswerStatus {
  return useSyncExternalStore(sheet.subscribe, () => sheet.summary);
}

export function useAnsweredCount(sheet: AnswerSheet, questionIds: string[]): number {
  return useSyncExternalStore(sheet.subscribe, () => questionIds.filter((id) => sheet.isAnswered(id)).length);
}

async function save(
  slug: string,
  questionId: string,
  value: string,
  onSubmitted: () => void,
): Promise<SaveOutcome> {
  try {
    await saveAnswer(slug, questionId, value);
    return { kind: 'saved' };
  } catch (error) {
    if (!(error instanceof ApiError)) return { kind: 'failed' };
    if (error.code === 'quiz-already-submitted') onSubmitted();
    if (error.code !== 'invalid-input') return { kind: 'failed' };
    return { kind: 'rejected', message: error.problem?.errors?.[0]?.message ?? 'This isn’t a number.' };
  }
}

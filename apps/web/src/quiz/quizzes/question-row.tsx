import { answerMaxLength, type Question } from '@math-app/contracts/quiz';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { SheetRow } from '../components/sheet/sheet.tsx';
import { plainText } from '../lib/plain-text.ts';
import type { AnswerSheet, AnswerState } from './answer-sheet.ts';
import classes from './question-row.module.css';
import { useAnswer } from './use-answer-sheet.ts';

interface QuestionRowProps {
  question: Question;
  number: number;
  sheet: AnswerSheet;
  /** The user tried to submit without answering this question. */
  isMissing: boolean;
}

export const answerId = (questionId: string) => `answer-${questionId}`;

/** One question and the field for its answer. Renders again only when its own answer changes. */
export const QuestionRow = memo(function QuestionRow({
  question,
  number,
  sheet,
  isMissing,
}: QuestionRowProps) {
  const answer = useAnswer(sheet, question.id);
  const id = answerId(question.id);
  const isEmptyAndMissing = isMissing && answer.value.trim() === '';
  return (
    <SheetRow number={number} question={question} fieldId={id}>
      <div className={classes.answer}>
        <input
          id={id}
          className={classes.input}
          value={answer.value}
          maxLength={answerMaxLength}
          inputMode="text"
          enterKeyHint="next"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="Your answer"
          // Plain text, because a screen reader would read a formula's digits one by one.
          aria-label={plainText(question.prompt)}
          aria-invalid={answer.status === 'rejected' || isEmptyAndMissing}
          aria-describedby={`${id}-status`}
          onChange={({ currentTarget }) => sheet.type(question.id, currentTarget.value)}
          onKeyDown={focusNextOnEnter}
        />
        <span
          id={`${id}-status`}
          className={classes.status}
          data-status={isEmptyAndMissing ? 'missing' : answer.status}
        >
          <StatusText answer={answer} isMissing={isEmptyAndMissing} />
        </span>
      </div>
    </SheetRow>
  );
});

function StatusText({ answer: { status, message }, isMissing }: { answer: AnswerState; isMissing: boolean }) {
  if (isMissing) {
    return (
      <>
        <IconAlertCircle size={16} aria-hidden="true" />
        Answer this question
      </>
    );
  }
  switch (status) {
    case 'typed':
    case 'saving':
      return 'Saving…';
    case 'saved':
      return (
        <>
          <IconCheck size={16} aria-hidden="true" />
          Saved
        </>
      );
    case 'rejected':
      return (
        <>
          <IconAlertCircle size={16} aria-hidden="true" />
          {message}
        </>
      );
    case 'unsaved':
      return 'Not saved yet. Retrying…';
    case 'empty':
      return null;
  }
}

/** Enter moves to the next field or, from the last one, to the submit button. Shift+Enter moves back. */
function focusNextOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const fields = [
    ...(event.currentTarget.form?.querySelectorAll<HTMLElement>('input, button[type=submit]') ?? []),
  ];
  fields[fields.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]?.focus();
}

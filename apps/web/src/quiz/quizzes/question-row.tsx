import type { Question } from '@math-app/contracts/quiz';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import { FormulaText } from '../components/formula/formula-text.tsx';
import { Picture } from '../components/picture.tsx';
import { plainText } from '../lib/plain-text.ts';
import type { AnswerSheet, AnswerState } from './answer-sheet.ts';
import classes from './quiz.module.css';
import { useAnswer } from './use-answer-sheet.ts';

interface QuestionRowProps {
  question: Question;
  number: number;
  sheet: AnswerSheet;
  /** The person tried to submit without this one. */
  isMissing: boolean;
}

export const answerId = (questionId: string) => `answer-${questionId}`;

/** One question and the place for its answer. Renders when its own answer changes, and no other. */
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
    <li className={classes.row}>
      <span className={classes.number} aria-hidden="true">
        {number}
      </span>
      <div>
        <label className={classes.prompt} htmlFor={id}>
          <FormulaText text={question.prompt} />
        </label>
        {question.image && <Picture image={question.image} />}
      </div>
      <div className={classes.answer}>
        <input
          id={id}
          className={classes.input}
          value={answer.value}
          maxLength={40}
          inputMode="text"
          enterKeyHint="next"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="Your answer"
          // The label as words: of a formula in it a screen reader would read the digits one after another.
          aria-label={plainText(question.prompt)}
          aria-invalid={answer.status === 'refused' || isEmptyAndMissing}
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
    </li>
  );
});

function StatusText({ answer: { status, message }, isMissing }: { answer: AnswerState; isMissing: boolean }) {
  if (isMissing) {
    return (
      <>
        <IconAlertCircle size={16} aria-hidden="true" />
        This one has no answer yet
      </>
    );
  }
  switch (status) {
    case 'typed':
    case 'saving':
      return 'Saving …';
    case 'saved':
      return (
        <>
          <IconCheck size={16} aria-hidden="true" />
          Saved
        </>
      );
    case 'refused':
      return (
        <>
          <IconAlertCircle size={16} aria-hidden="true" />
          {message}
        </>
      );
    case 'unsaved':
      return 'Not saved yet; we keep trying';
    case 'empty':
      return null;
  }
}

/** Enter goes to the next answer, as it does on a spreadsheet, in the last one to the button; with Shift it goes back. */
function focusNextOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const fields = [
    ...(event.currentTarget.form?.querySelectorAll<HTMLElement>('input, button[type=submit]') ?? []),
  ];
  fields[fields.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)]?.focus();
}

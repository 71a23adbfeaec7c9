import type { Question } from '@math-app/contracts/quiz';
import { Alert, Anchor } from '@mantine/core';
import { answerId } from './question-row.tsx';

const maxLinks = 12;

/** Links to the questions that must be answered before the quiz can be submitted. */
export function MissingAnswers({ questions, missing }: { questions: Question[]; missing: string[] }) {
  const numbered = questions.map(({ id }, index) => ({ id, number: index + 1 }));
  const open = numbered.filter(({ id }) => missing.includes(id));
  return (
    <Alert color="red" variant="outline" title="Answer every question before you submit" role="alert">
      Go to{' '}
      {open.slice(0, maxLinks).map(({ id, number }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Anchor component="button" type="button" onClick={() => focusAnswer(id)}>
            question {number}
          </Anchor>
        </span>
      ))}
      {open.length > maxLinks && ` and ${open.length - maxLinks} more`}.
    </Alert>
  );
}

export function focusAnswer(questionId: string): void {
  const field = document.getElementById(answerId(questionId));
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

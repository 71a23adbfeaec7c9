import type { GradedAnswer } from '@math-app/contracts/quiz';
import { Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { FormulaText } from '../formulas/formula-text.tsx';
import { Sheet, SheetRow } from '../sheet/sheet.tsx';
import classes from './graded-answers.module.css';

/** Lists the graded answers of a submission. */
export function GradedAnswers({ label, answers }: { label: string; answers: GradedAnswer[] }) {
  return (
    <Sheet label={label}>
      {answers.map((answer) => (
        <SheetRow
          key={answer.position}
          number={answer.position}
          question={answer}
          note={answer.explanation && <Explanation text={answer.explanation} />}
        >
          <Verdict answer={answer} />
        </SheetRow>
      ))}
    </Sheet>
  );
}

function Explanation({ text }: { text: string }) {
  return (
    <Text fz="sm" c="dimmed" mt={4} className={classes.explanation}>
      <FormulaText text={text} />
    </Text>
  );
}

function Verdict({ answer: { correct, given, expected } }: { answer: GradedAnswer }) {
  return (
    <div className={classes.verdict} data-correct={correct}>
      {correct ? <IconCheck aria-hidden="true" /> : <IconX aria-hidden="true" />}
      <div>
        <div>
          <span className={classes.word}>{correct ? 'Correct' : 'Incorrect'}:</span> {given}
        </div>
        {!correct && <div className={classes.expected}>Correct answer: {expected}</div>}
      </div>
    </div>
  );
}

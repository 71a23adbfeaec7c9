import type { GradedAnswer } from '@math-app/contracts/quiz';
import { Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { FormulaText } from '../formula/formula-text.tsx';
import classes from './graded-answers.module.css';
import { Picture } from '../picture.tsx';
import sheet from './sheet.module.css';

/** Lists the graded answers of a submission. */
export function GradedAnswers({ label, answers }: { label: string; answers: GradedAnswer[] }) {
  return (
    <ol className={sheet.sheet} aria-label={label}>
      {answers.map((answer) => (
        <li key={answer.position} className={sheet.row}>
          <span className={sheet.number} aria-hidden="true">
            {answer.position}
          </span>
          <div>
            <div className={sheet.prompt}>
              <FormulaText text={answer.prompt} />
            </div>
            {answer.image && <Picture image={answer.image} />}
            {answer.explanation && (
              <Text fz="sm" c="dimmed" mt={4} className={classes.explanation}>
                <FormulaText text={answer.explanation} />
              </Text>
            )}
          </div>
          <div className={classes.verdict} data-correct={answer.correct}>
            {answer.correct ? <IconCheck aria-hidden="true" /> : <IconX aria-hidden="true" />}
            <div>
              <div>
                <span className={classes.word}>{answer.correct ? 'Correct' : 'Incorrect'}:</span>{' '}
                {answer.given}
              </div>
              {!answer.correct && <div className={classes.expected}>Correct answer: {answer.expected}</div>}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

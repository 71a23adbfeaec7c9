import type { Picture as StoredPicture } from '@math-app/contracts/quiz';
import type { ReactNode } from 'react';
import { FormulaText } from '../formulas/formula-text.tsx';
import { Picture } from '../pictures/picture.tsx';
import classes from './sheet.module.css';

/** A list of questions on graph paper, as in an exercise book. */
export function Sheet({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ol className={classes.sheet} aria-label={label}>
      {children}
    </ol>
  );
}

interface SheetRowProps {
  number: number;
  question: { prompt: string; image: StoredPicture | null };
  /** The id of the field that the prompt labels. */
  fieldId?: string;
  /** Shown below the prompt and its picture. */
  note?: ReactNode;
  /** Shown beside the prompt, or below it on a narrow screen. */
  children?: ReactNode;
}

export function SheetRow({ number, question, fieldId, note, children }: SheetRowProps) {
  const prompt = <FormulaText text={question.prompt} />;
  return (
    <li className={classes.row}>
      <span className={classes.number} aria-hidden="true">
        {number}
      </span>
      <div>
        {fieldId === undefined ? (
          <div className={classes.prompt}>{prompt}</div>
        ) : (
          <label className={classes.prompt} htmlFor={fieldId}>
            {prompt}
          </label>
        )}
        {question.image && <Picture picture={question.image} />}
        {note}
      </div>
      {children && <div className={classes.aside}>{children}</div>}
    </li>
  );
}

import type { ScoreRange } from '@math-app/contracts/quiz';

/** "70–80", as an axis and a table name it. */
export const rangeOf = ({ fromPercent, toPercent }: ScoreRange): string => `${fromPercent}–${toPercent}`;

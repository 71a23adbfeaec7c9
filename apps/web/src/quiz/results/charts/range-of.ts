import type { ScoreRange } from '@math-app/contracts/quiz';

/** "70–80", the label of a score range on an axis and in a table. */
export const rangeOf = ({ fromPercent, toPercent }: ScoreRange): string => `${fromPercent}–${toPercent}`;

import { type Difficulty, difficulties } from '@math-app/contracts/quiz';

export const difficultyLabels: Record<Difficulty, string> = {
  easy: 'Easy',
  medium: 'Medium',
  hard: 'Hard',
};

export const difficultyOptions = difficulties.map((value) => ({ value, label: difficultyLabels[value] }));

import type { Difficulty } from '@math-app/contracts';

export interface DemoQuestion {
  prompt: string;
  answer: string;
  topic: string;
  difficulty: Difficulty;
  explanation?: string;
}

export interface DemoQuiz {
  slug: string;
  title: string;
  description: string;
  questions: DemoQuestion[];
}

const warmUp: DemoQuiz = {
  slug: 'warm-up',
  title: 'Warm-up',
  description: 'Five short questions to get going. No tricks.',
  questions: [
    { prompt: 'What is 7 + 8?', answer: '15', topic: 'addition', difficulty: 'easy' },
    { prompt: 'What is 31 − 14?', answer: '17', topic: 'subtraction', difficulty: 'easy' },
    { prompt: 'What is 6 × 7?', answer: '42', topic: 'multiplication', difficulty: 'easy' },
    { prompt: 'What is 56 ÷ 8?', answer: '7', topic: 'division', difficulty: 'easy' },
    {
      prompt: 'What is 1/2 + 1/4?',
      answer: '3/4',
      topic: 'fractions',
      difficulty: 'medium',
      explanation: '1/2 is 2/4, and 2/4 + 1/4 = 3/4. You may also write 0.75 or 75%.',
    },
  ],
};

const fractions: DemoQuiz = {
  slug: 'fractions',
  title: 'Fractions',
  description:
    'Add, subtract, multiply and divide parts of a whole. Write 3/4, 0.75 or 75%: all are the same number.',
  questions: [
    { prompt: 'Simplify 18/24.', answer: '3/4', topic: 'fractions', difficulty: 'easy' },
    { prompt: 'What is 2/3 + 1/6?', answer: '5/6', topic: 'fractions', difficulty: 'easy' },
    { prompt: 'What is 7/8 − 1/2?', answer: '3/8', topic: 'fractions', difficulty: 'easy' },
    { prompt: 'What is 3/5 × 10/9?', answer: '2/3', topic: 'fractions', difficulty: 'medium' },
    {
      prompt: 'What is 3/4 ÷ 3/8?',
      answer: '2',
      topic: 'fractions',
      difficulty: 'medium',
      explanation: 'To divide by a fraction, multiply by its reciprocal: 3/4 × 8/3 = 2.',
    },
    { prompt: 'Write 7/4 as a mixed number.', answer: '1 3/4', topic: 'mixed numbers', difficulty: 'easy' },
    { prompt: 'What is 1 1/2 + 2 2/3?', answer: '4 1/6', topic: 'mixed numbers', difficulty: 'hard' },
    { prompt: 'Write 0.125 as a fraction.', answer: '1/8', topic: 'decimals', difficulty: 'medium' },
  ],
};

const percentages: DemoQuiz = {
  slug: 'percentages',
  title: 'Percentages',
  description: 'Discounts, shares and growth.',
  questions: [
    { prompt: 'What is 25% of 80?', answer: '20', topic: 'percentages', difficulty: 'easy' },
    { prompt: 'Write 3/8 as a percentage.', answer: '37.5%', topic: 'percentages', difficulty: 'medium' },
    {
      prompt: 'A jacket costs 60 and is reduced by 15%. What does it cost now?',
      answer: '51',
      topic: 'percentages',
      difficulty: 'medium',
      explanation: '15% of 60 is 9, and 60 − 9 = 51.',
    },
    {
      prompt: '18 of 24 pupils passed. What percentage is that?',
      answer: '75%',
      topic: 'percentages',
      difficulty: 'easy',
    },
    {
      prompt: 'A price rises by 10% and then falls by 10%. What percentage of the first price is left?',
      answer: '99%',
      topic: 'percentages',
      difficulty: 'hard',
      explanation: '1.10 × 0.90 = 0.99.',
    },
    { prompt: '12 is 30% of which number?', answer: '40', topic: 'percentages', difficulty: 'hard' },
  ],
};

const negativeNumbers: DemoQuiz = {
  slug: 'negative-numbers',
  title: 'Below zero',
  description: 'Temperatures, debts and the rules of signs.',
  questions: [
    { prompt: 'What is 5 − 12?', answer: '-7', topic: 'negative numbers', difficulty: 'easy' },
    { prompt: 'What is −3 × −4?', answer: '12', topic: 'negative numbers', difficulty: 'easy' },
    { prompt: 'What is −20 ÷ 5?', answer: '-4', topic: 'negative numbers', difficulty: 'easy' },
    {
      prompt: 'It is −6 °C and gets 9 degrees warmer. How many degrees is it now?',
      answer: '3',
      topic: 'negative numbers',
      difficulty: 'easy',
    },
    { prompt: 'What is −2 − (−5)?', answer: '3', topic: 'negative numbers', difficulty: 'medium' },
    { prompt: 'What is (−2)³?', answer: '-8', topic: 'powers', difficulty: 'hard' },
  ],
};

export const topicQuizzes: DemoQuiz[] = [warmUp, fractions, percentages, negativeNumbers];

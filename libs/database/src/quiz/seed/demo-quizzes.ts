import type { Difficulty } from '@math-app/contracts/quiz';

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
    { prompt: 'Simplify $\\frac{18}{24}$.', answer: '3/4', topic: 'fractions', difficulty: 'easy' },
    {
      prompt: 'What is $\\frac{2}{3} + \\frac{1}{6}$?',
      answer: '5/6',
      topic: 'fractions',
      difficulty: 'easy',
    },
    {
      prompt: 'What is $\\frac{7}{8} - \\frac{1}{2}$?',
      answer: '3/8',
      topic: 'fractions',
      difficulty: 'easy',
    },
    {
      prompt: 'What is $\\frac{3}{5} \\times \\frac{10}{9}$?',
      answer: '2/3',
      topic: 'fractions',
      difficulty: 'medium',
    },
    {
      prompt: 'What is $\\frac{3}{4} \\div \\frac{3}{8}$?',
      answer: '2',
      topic: 'fractions',
      difficulty: 'medium',
      explanation:
        'To divide by a fraction, multiply by its reciprocal: $\\frac{3}{4} \\times \\frac{8}{3} = 2$.',
    },
    {
      prompt: 'Write $\\frac{7}{4}$ as a mixed number.',
      answer: '1 3/4',
      topic: 'mixed numbers',
      difficulty: 'easy',
    },
    {
      prompt: 'What is $1\\frac{1}{2} + 2\\frac{2}{3}$?',
      answer: '4 1/6',
      topic: 'mixed numbers',
      difficulty: 'hard',
    },
    { prompt: 'Write 0.125 as a fraction.', answer: '1/8', topic: 'decimals', difficulty: 'medium' },
  ],
};

const percentages: DemoQuiz = {
  slug: 'percentages',
  title: 'Percentages',
  description: 'Discounts, shares and growth.',
  questions: [
    { prompt: 'What is 25% of 80?', answer: '20', topic: 'percentages', difficulty: 'easy' },
    {
      prompt: 'Write $\\frac{3}{8}$ as a percentage.',
      answer: '37.5%',
      topic: 'percentages',
      difficulty: 'medium',
    },
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
      explanation: 'What is left is $1.10 \\times 0.90 = 0.99$ of it.',
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
    { prompt: 'What is $(-2)^3$?', answer: '-8', topic: 'powers', difficulty: 'hard' },
  ],
};

const powersAndRoots: DemoQuiz = {
  slug: 'powers-and-roots',
  title: 'Powers and roots',
  description: 'Powers of whole numbers, and the square roots that undo them.',
  questions: [
    { prompt: 'What is $2^5$?', answer: '32', topic: 'powers', difficulty: 'easy' },
    { prompt: 'What is $\\sqrt{81}$?', answer: '9', topic: 'roots', difficulty: 'easy' },
    {
      prompt: 'What is $2^{-3}$?',
      answer: '1/8',
      topic: 'powers',
      difficulty: 'medium',
      explanation: 'A negative exponent turns the number over: $2^{-3} = \\frac{1}{2^3} = \\frac{1}{8}$.',
    },
    { prompt: 'What is $\\sqrt[3]{27}$?', answer: '3', topic: 'roots', difficulty: 'medium' },
    {
      prompt: 'What is $\\left(\\frac{2}{3}\\right)^2$?',
      answer: '4/9',
      topic: 'powers',
      difficulty: 'medium',
      explanation: 'Both parts are squared: $\\frac{2^2}{3^2} = \\frac{4}{9}$.',
    },
    {
      prompt: 'What is $\\dfrac{3^7}{3^5}$?',
      answer: '9',
      topic: 'powers',
      difficulty: 'medium',
      explanation: 'Subtract the exponents: $3^{7-5} = 3^2 = 9$.',
    },
    {
      prompt: 'What is $\\sqrt{\\dfrac{9}{16}}$?',
      answer: '3/4',
      topic: 'roots',
      difficulty: 'hard',
      explanation: '$\\sqrt{\\frac{9}{16}} = \\frac{\\sqrt{9}}{\\sqrt{16}} = \\frac{3}{4}$.',
    },
    {
      prompt: 'What is $27^{2/3}$?',
      answer: '9',
      topic: 'roots',
      difficulty: 'hard',
      explanation: 'The third root, squared: $\\left(\\sqrt[3]{27}\\right)^2 = 3^2 = 9$.',
    },
  ],
};

export const topicQuizzes: DemoQuiz[] = [warmUp, fractions, percentages, negativeNumbers, powersAndRoots];

import type { Difficulty } from '@math-app/contracts/quiz';
import type { DemoQuestion, DemoQuiz } from './demo-quizzes.ts';

const marathonLength = 500;

/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const generators: ((size: number, pick: (max: number) => number) => Omit<DemoQuestion, 'difficulty'>)[] = [
  (size, pick) => {
    const [a, b] = [pick(10 * size), pick(10 * size)];
    return { prompt: `What is ${a} + ${b}?`, answer: `${a + b}`, topic: 'addition' };
  },
  (size, pick) => {
    const [a, b] = [pick(10 * size), pick(10 * size)];
    return { prompt: `What is ${a} − ${b}?`, answer: `${a - b}`, topic: 'subtraction' };
  },
  (size, pick) => {
    const [a, b] = [pick(5 * size), pick(12)];
    return { prompt: `What is ${a} × ${b}?`, answer: `${a * b}`, topic: 'multiplication' };
  },
  (size, pick) => {
    const [quotient, divisor] = [pick(5 * size), pick(12)];
    return {
      prompt: `What is ${quotient * divisor} ÷ ${divisor}?`,
      answer: `${quotient}`,
      topic: 'division',
    };
  },
  (size, pick) => {
    const denominator = 1 + pick(3 * size);
    const [a, b] = [pick(denominator), pick(denominator)];
    return {
      prompt: `What is ${a}/${denominator} + ${b}/${denominator}?`,
      answer: `${a + b}/${denominator}`,
      topic: 'fractions',
    };
  },
];

const levels: [Difficulty, number][] = [
  ['easy', 2],
  ['medium', 5],
  ['hard', 20],
];

/** 500 questions, the same on every machine, for benchmarks and for trying out a long quiz. */
export function marathon(): DemoQuiz {
  const random = seededRandom(500);
  const pick = (max: number) => 1 + Math.floor(random() * max);
  const questions = Array.from({ length: marathonLength }, (_, index): DemoQuestion => {
    const [difficulty, size] = levels[Math.floor((index / marathonLength) * levels.length)]!;
    return { ...generators[index % generators.length]!(size, pick), difficulty };
  });
  return {
    slug: 'marathon',
    title: 'Marathon',
    description:
      'Five hundred questions. Your answers are saved, so you can stop at any time and continue another day.',
    questions,
  };
}

import type {
  Answer,
  Picture,
  ManagedQuestion,
  ManagedResult,
  ManagedSubmission,
  Question,
  Quiz,
  QuizResults,
  Result,
} from '@math-app/contracts/quiz';
import { createdAt, student } from '../platform/samples.ts';

export const quiz: Quiz = {
  id: '01900000-0000-7000-8000-000000000010',
  slug: 'warm-up',
  title: 'Warm-up',
  description: 'No tricks.',
  topics: ['addition'],
  questionCount: 3,
};

export const questions: Question[] = ['What is 1 + 1?', 'What is 2 + 2?', 'What is 3 + 3?'].map(
  (prompt, index) => ({
    id: `01900000-0000-7000-8000-00000000002${index}`,
    prompt,
    topic: 'addition',
    difficulty: 'easy',
    position: index + 1,
    image: null,
  }),
);

export const picture: Picture = {
  url: '/media/ab/abc-960.webp',
  srcset: '/media/ab/abc-480.webp 480w, /media/ab/abc-960.webp 960w',
  width: 960,
  height: 540,
  alt: 'A triangle with sides 3, 4 and 5',
};

export const managedQuestion: ManagedQuestion = {
  id: '01900000-0000-7000-8000-000000000030',
  quiz: quiz.slug,
  prompt: 'What is 1/2 + 1/4?',
  answer: '3/4',
  topic: 'fractions',
  difficulty: 'easy',
  explanation: '',
  position: 1,
  image: null,
  createdAt,
  updatedAt: createdAt,
};

export const answerTo = (index: number, value: string): Answer => ({
  questionId: questions[index]!.id,
  value,
  savedAt: createdAt,
});

export const result: Result = {
  quiz: { slug: quiz.slug, title: quiz.title },
  scorePercent: 66.7,
  correctCount: 2,
  questionCount: 3,
  submittedAt: createdAt,
  answers: questions.map(({ prompt, position }) => ({
    position,
    prompt,
    image: null,
    given: position === 2 ? '5' : String(position * 2),
    expected: String(position * 2),
    explanation: '',
    correct: position !== 2,
  })),
};

export const submission: ManagedSubmission = {
  id: '01900000-0000-7000-8000-000000000040',
  student: { name: student.name, email: student.email, country: student.country },
  scorePercent: 66.7,
  correctCount: 2,
  questionCount: 3,
  submittedAt: createdAt,
  reopening: null,
};

export const managedResult: ManagedResult = {
  ...submission,
  quiz: result.quiz,
  answers: result.answers,
  history: [submission],
};

export const quizResults: QuizResults = {
  quiz: result.quiz,
  submissionCount: 4,
  meanPercent: 66.7,
  medianPercent: 50,
  distribution: Array.from({ length: 10 }, (_, tenth) => ({
    fromPercent: tenth * 10,
    toPercent: tenth * 10 + 10,
    submissionCount: tenth === 6 ? 4 : 0,
  })),
  hardestQuestions: questions.map(({ id, prompt, position }) => ({
    id,
    prompt,
    position,
    answerCount: 4,
    correctCount: 1,
    correctPercent: 25,
    commonMistake: position === 2 ? { given: '5', count: 3 } : null,
  })),
  countries: [
    {
      country: 'CA',
      studentCount: 4,
      submissionCount: 4,
      answerCount: 12,
      correctCount: 8,
      correctPercent: 66.7,
    },
  ],
  days: [
    { date: '2026-11-19', submissionCount: 0, meanPercent: null },
    { date: '2026-11-20', submissionCount: 4, meanPercent: 66.7 },
  ],
};

import type { EntityManager } from 'typeorm';
import { UserEntity } from '../../platform/entities/index.ts';
import { GradedAnswerEntity, QuestionEntity, SubmissionEntity } from '../entities/index.ts';
import { seededRandom } from './marathon.ts';

/** The quiz that demo students have submitted. The others are left for people to try. */
const doneQuiz = 'fractions';

/** How many demo students a country has, and the probability that they know an answer. */
const classes: [country: string, students: number, skill: number][] = [
  ['CA', 5, 0.72],
  ['DE', 4, 0.68],
  ['IN', 5, 0.81],
  ['BR', 4, 0.55],
  ['KE', 3, 0.64],
  ['JP', 4, 0.86],
  ['NZ', 3, 0.6],
];

/** Typical mistakes by question: adding the denominators, or forgetting to invert. */
const mistakes = [
  ['2/3', '9/8', '4/3'],
  ['3/9', '1/2'],
  ['1', '6/6', '3/4'],
  ['13/14', '30/14'],
  ['9/32', '1/2'],
  ['1 1/4', '3 1/4', '1 4/3'],
  ['3 3/5', '4 1/3', '3 1/6'],
  ['1/4', '1/80', '125/100'],
];

const dayMs = 24 * 60 * 60 * 1000;

/** Demo data for the reports: students of several countries and their answers of the last four weeks. */
export async function seedDemoResults(manager: EntityManager, passwordHash: string): Promise<void> {
  const random = seededRandom(7);
  const questions = await manager.find(QuestionEntity, {
    where: { quiz: { slug: doneQuiz } },
    order: { position: 'ASC' },
  });
  for (const [country, students, skill] of classes) {
    for (let number = 1; number <= students; number++) {
      const user = await manager.save(UserEntity, {
        name: `Student ${number} (${country})`,
        email: `student-${number}.${country.toLowerCase()}@example.com`,
        country,
        passwordHash,
      });
      const verdicts = questions.map(() => random() < skill);
      const submission = await manager.save(SubmissionEntity, {
        userId: user.id,
        quizId: questions[0]!.quizId,
        correctCount: verdicts.filter(Boolean).length,
        questionCount: questions.length,
        submittedAt: new Date(Date.now() - random() * 28 * dayMs),
      });
      await manager.insert(
        GradedAnswerEntity,
        questions.map(({ id, prompt, answer, explanation }, index) => ({
          submissionId: submission.id,
          position: index + 1,
          questionId: id,
          prompt,
          given: verdicts[index] ? answer : pickMistake(index, random),
          expected: answer,
          explanation,
          correct: verdicts[index]!,
        })),
      );
    }
  }
}

/** The first mistake of a question is the most frequent. */
function pickMistake(index: number, random: () => number): string {
  const choices = mistakes[index]!;
  return choices[Math.floor(random() ** 2 * choices.length)]!;
}

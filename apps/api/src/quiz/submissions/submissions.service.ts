import type { attemptSchema, resultSchema } from '@math-app/contracts/quiz';
import {
  GradedAnswerEntity,
  QuestionEntity,
  type StoredPicture,
  SubmissionEntity,
} from '@math-app/database/quiz';
import { gradeAnswers, percentOf } from '@math-app/quiz-engine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { AnswersService } from '../answers/answers.service.ts';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import { orNotFound } from '../../platform/http/not-found.ts';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import { ProblemException } from '../../platform/http/problem.exception.ts';
import { QuizzesService } from '../quizzes/quizzes.service.ts';
import { GradedAnswersService } from './graded-answers.service.ts';
import { listAttempts } from './list-attempts.ts';

/** Rows of one INSERT: Postgres allows 65,535 parameters, and a graded answer has nine. */
const batchSize = 1000;

type ResultReply = Reply<typeof resultSchema>;
type NewGradedAnswer = Omit<GradedAnswerEntity, 'submissionId' | 'submission' | 'question'>;

@Injectable()
export class SubmissionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly answers: AnswersService,
    private readonly gradedAnswers: GradedAnswersService,
    private readonly quizzes: QuizzesService,
  ) {}

  /**
   * Grades a student's answers and stores the result, in one transaction.
   *
   * @throws ProblemException 409 `quiz-already-submitted`, 422 `answers-missing` with the ids of the questions
   */
  async submit(slug: string, userId: string): Promise<ResultReply> {
    return this.dataSource
      .transaction(async (manager) => {
        // Shared lock: students submit in parallel, but no question is changed or deleted meanwhile.
        const { id: quizId } = await this.quizzes.getPublishedRow(manager, slug, 'pessimistic_read');
        await this.answers.lock(manager, 'exclusive', userId);
        const standing = { userId, quizId, reopenedAt: IsNull() };
        if (await manager.existsBy(SubmissionEntity, standing)) throw alreadySubmitted();
        await refuseMissing(manager, userId, quizId);
        await storeGraded(manager, userId, quizId, await gradeAll(manager, userId, quizId));
        return this.read(manager, slug, userId);
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error, 'submissions_user_id_quiz_id_key') ? alreadySubmitted() : error;
      });
  }

  /** @throws ProblemException 404 if the quiz hasn't been submitted, or was reopened */
  get(slug: string, userId: string): Promise<ResultReply> {
    return this.read(this.dataSource.manager, slug, userId);
  }

  listAttempts(userId: string): Promise<Reply<typeof attemptSchema>[]> {
    return listAttempts(this.dataSource, userId);
  }

  private async read(manager: EntityManager, slug: string, userId: string): Promise<ResultReply> {
    const found = await manager.findOne(SubmissionEntity, {
      where: { userId, quiz: { slug }, reopenedAt: IsNull() },
      relations: { quiz: true },
    });
    const { id, quiz, correctCount, questionCount, submittedAt } = orNotFound(
      found,
      'You have not submitted this quiz yet.',
    );
    const answers = await this.gradedAnswers.list(manager, id);
    const scorePercent = percentOf(correctCount, questionCount);
    return { quiz, scorePercent, correctCount, questionCount, submittedAt, answers };
  }
}

/** Runs before grading, so that for a long quiz with few answers only ids are read. */
async function refuseMissing(manager: EntityManager, userId: string, quizId: string): Promise<void> {
  const missing = await manager.query<{ id: string }[]>(
    `SELECT id FROM questions WHERE quiz_id = $1
     AND NOT EXISTS (SELECT FROM answers WHERE question_id = questions.id AND user_id = $2) ORDER BY position`,
    [quizId, userId],
  );
  if (missing.length > 0) throw answersMissing('Some questions have no answer yet.', missing);
}

/** Every answer of one student to one quiz with its verdict, in the order of the questions. */
async function gradeAll(manager: EntityManager, userId: string, quizId: string): Promise<NewGradedAnswer[]> {
  const questions = await manager
    .createQueryBuilder(QuestionEntity, 'question')
    .innerJoin('answers', 'answer', 'answer.question_id = question.id AND answer.user_id = :userId', {
      userId,
    })
    .select(['question.id AS id', 'question.prompt AS prompt', 'question.answer AS expected'])
    .addSelect(['question.explanation AS explanation', 'question.image AS image'])
    .addSelect('answer.value AS given')
    .where('question.quiz_id = :quizId', { quizId })
    .orderBy('question.position')
    .getRawMany<{
      id: string;
      prompt: string;
      expected: string;
      explanation: string;
      image: StoredPicture | null;
      given: string;
    }>();
  if (questions.length === 0) throw answersMissing('This quiz has no questions yet.', []);
  const { verdicts } = gradeAnswers(questions);
  return questions.map(({ id, prompt, expected, explanation, image, given }, index) => ({
    questionId: id,
    position: index + 1,
    prompt,
    given,
    expected,
    explanation,
    image,
    correct: verdicts[index] ?? false,
  }));
}

function answersMissing(detail: string, questions: { id: string }[]): ProblemException {
  const questionIds = questions.map(({ id }) => id);
  return new ProblemException({ status: 422, code: 'answers-missing', detail, extensions: { questionIds } });
}

async function storeGraded(
  manager: EntityManager,
  userId: string,
  quizId: string,
  answers: NewGradedAnswer[],
): Promise<void> {
  const { id: submissionId } = await manager.save(SubmissionEntity, {
    userId,
    quizId,
    correctCount: answers.filter(({ correct }) => correct).length,
    questionCount: answers.length,
  });
  for (let start = 0; start < answers.length; start += batchSize) {
    const batch = answers.slice(start, start + batchSize);
    await manager.insert(
      GradedAnswerEntity,
      batch.map((answer) => ({ ...answer, submissionId })),
    );
  }
}

function alreadySubmitted(): ProblemException {
  return new ProblemException({
    status: 409,
    code: 'quiz-already-submitted',
    detail: 'You have already submitted this quiz.',
  });
}

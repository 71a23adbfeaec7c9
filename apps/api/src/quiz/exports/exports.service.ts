import { type Page, type PageNumbers } from '@math-app/contracts';
import {
  type CreateExport,
  exportKeptHours,
  type ExportKind,
  type exportSchema,
  isExportFinished,
  makeExportJob,
  worksheetLimits,
} from '@math-app/contracts/quiz';
import { ExportEntity } from '@math-app/database/quiz';
import { FILE_STORE, type FileStore } from '@math-app/server';
import { exportKey } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MoreThan, type Repository } from 'typeorm';
import type { Download } from '../../platform/files/send-file.ts';
import { JobsService } from '../../platform/jobs/jobs.service.ts';
import { pageOfQuery } from '../../platform/database/page.ts';
import { notFound, orNotFound } from '../../platform/http/not-found.ts';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import { invalidField, ProblemException } from '../../platform/http/problem.exception.ts';
import { QuizzesService } from '../quizzes/quizzes.service.ts';
import { fileNameOf } from './file-name.ts';

type ExportReply = Reply<typeof exportSchema>;

const types: Record<ExportKind, string> = {
  'country-report': 'text/csv; charset=utf-8; header=present',
  results: 'text/csv; charset=utf-8; header=present',
  worksheet: 'application/pdf',
};

const unknownExport = 'There is no such file, or it has been deleted.';

/** Files that staff have requested. They only see their own, because a file may contain names and email addresses. */
@Injectable()
export class ExportsService {
  constructor(
    @InjectRepository(ExportEntity) private readonly exports: Repository<ExportEntity>,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly quizzes: QuizzesService,
    private readonly jobs: JobsService,
  ) {}

  /**
   * Requests a file from the worker. Leaves nothing behind while the queue is unavailable.
   *
   * @throws ProblemException 404 for an unknown quiz, 400 if it is too long for a worksheet
   */
  async create(wanted: CreateExport, userId: string): Promise<ExportReply> {
    const now = new Date();
    const quiz = wanted.quiz ? await this.quizzes.get(wanted.quiz) : null;
    if (quiz && wanted.kind === 'worksheet') refuseTooLong(quiz.questionCount);
    const created = await this.exports.save({
      userId,
      kind: wanted.kind,
      quizId: quiz?.id ?? null,
      withAnswers: wanted.kind === 'worksheet' && wanted.withAnswers,
      fileName: fileNameOf(wanted, now),
      expiresAt: new Date(now.getTime() + exportKeptHours * 3600 * 1000),
    });
    try {
      await this.jobs.enqueue(makeExportJob, { exportId: created.id });
    } catch (error) {
      await this.exports.delete({ id: created.id });
      throw error;
    }
    return this.get(created.id, userId);
  }

  /** The user's own exports, newest first. */
  async list(numbers: PageNumbers, userId: string): Promise<Page<ExportReply>> {
    const query = this.exports
      .createQueryBuilder('export')
      .leftJoinAndSelect('export.quiz', 'quiz')
      .where({ userId, expiresAt: MoreThan(new Date()) })
      .orderBy('export.id', 'DESC');
    const page = await pageOfQuery(query, numbers);
    return { ...page, items: page.items.map(toReply) };
  }

  /** @throws ProblemException 404 for an unknown export, or another user's */
  async get(id: string, userId: string): Promise<ExportReply> {
    const row = await this.exports.findOne({
      where: { id, userId, expiresAt: MoreThan(new Date()) },
      relations: { quiz: true },
    });
    return toReply(orNotFound(row, unknownExport));
  }

  /** @throws ProblemException 409 `export-not-ready` */
  async read(id: string, userId: string): Promise<Download> {
    const file = await this.get(id, userId);
    if (file.status !== 'ready') {
      const detail = isExportFinished(file)
        ? 'The file could not be created.'
        : 'The file is still being created.';
      throw new ProblemException({ status: 409, code: 'export-not-ready', detail });
    }
    const { fileName, sizeBytes } = file;
    return { content: await this.store.read(exportKey(id)), type: types[file.kind], fileName, sizeBytes };
  }

  /** Deletes the row first: a worker that is creating the file notices this and removes it. */
  async delete(id: string, userId: string): Promise<void> {
    const { affected } = await this.exports.delete({ id, userId });
    if (!affected) throw notFound(unknownExport);
    await this.store.remove(exportKey(id));
  }
}

function toReply({ quiz, ...row }: ExportEntity): ExportReply {
  return { ...row, quiz: quiz?.slug ?? null };
}

function refuseTooLong(questionCount: number): void {
  const limit = worksheetLimits.questions;
  if (questionCount <= limit) return;
  const found = `this quiz has ${questionCount.toLocaleString('en')}`;
  throw invalidField(
    'quiz',
    `A worksheet can have up to ${limit.toLocaleString('en')} questions, and ${found}.`,
  );
}

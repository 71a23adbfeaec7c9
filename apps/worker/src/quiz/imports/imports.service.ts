import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { JobCanceled } from '../../platform/jobs/job-progress.ts';
import { BadRows } from './bad-rows.ts';
import { checkRow } from './check-row.ts';
import { ImportProgress } from './import-progress.ts';
import { ImportRecords, type ImportTask } from './import-records.ts';
import { ImportFailure } from './import-failure.ts';
import { QuestionWriter } from './question-writer.ts';
import { UploadReader } from './upload-reader.ts';

const batchSize = 1000;

/** Quiz ids by slug. */
type QuizIds = Map<string, string>;

/** Reads each file twice: first to check all rows, then to write the good ones in one transaction. */
@Injectable()
export class ImportsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly records: ImportRecords,
    private readonly uploads: UploadReader,
  ) {}

  /** Safe to kill at any moment and run again: the questions and the status `completed` are committed together, once. */
  async run(id: string): Promise<void> {
    const task = await this.records.begin(id);
    if (task) await this.checkAndWrite(task);
    await this.uploads.remove(id);
  }

  /** Without this, an import whose job has failed for good would look unfinished forever. */
  async giveUp(id: string): Promise<void> {
    const message = 'Something went wrong on our side. Please try again later.';
    await this.records.fail(id, { code: 'internal-error', message });
  }

  private async checkAndWrite(task: ImportTask): Promise<void> {
    const progress = new ImportProgress(this.dataSource, task.id);
    try {
      const quizIds = await this.check(task, progress);
      refuseBadRows(task, progress.counts);
      await progress.beginWriting();
      await this.dataSource.transaction((manager) => this.write(manager, task, quizIds, progress));
    } catch (error) {
      if (error instanceof ImportFailure) await this.records.fail(task.id, error);
      else if (error instanceof JobCanceled) await this.records.cancel(task.id);
      else throw error;
    }
  }

  /** @returns the quizzes that have good rows */
  private async check(task: ImportTask, progress: ImportProgress): Promise<QuizIds> {
    const known = await this.findQuizIds();
    const used: QuizIds = new Map();
    const badRows = new BadRows(this.dataSource, task.id);
    await badRows.clear();
    for await (const { row, number, bytesRead } of this.uploads.read(task.id, task.format)) {
      const checked = checkRow(row, known);
      if ('question' in checked) {
        used.set(checked.question.quiz, checked.question.quizId);
      } else {
        progress.counts.badCount++;
        await badRows.add(number, row, checked.faults);
      }
      progress.counts.readCount = number;
      await progress.report(bytesRead / task.byteCount);
    }
    await badRows.flush();
    await progress.endChecking();
    return used;
  }

  private async write(
    manager: EntityManager,
    { id, format }: ImportTask,
    quizIds: QuizIds,
    progress: ImportProgress,
  ): Promise<void> {
    // If BullMQ mistook a slow worker for a dead one, both run this import. The second waits here, then finds it completed.
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`import ${id}`]);
    const { counts } = progress;
    const goodCount = counts.readCount - counts.badCount;
    const writer = await QuestionWriter.begin(manager, [...quizIds.values()]);
    for await (const { row } of this.uploads.read(id, format)) {
      const checked = checkRow(row, quizIds);
      if (!('question' in checked)) continue;
      if (writer.add(checked.question) < batchSize) continue;
      await writer.flush();
      counts.writtenCount += batchSize;
      await progress.report(counts.writtenCount / goodCount);
    }
    await writer.finish();
    await this.records.complete(manager, id, goodCount, progress.rowsPerSecond());
  }

  private async findQuizIds(): Promise<QuizIds> {
    const quizzes = await this.dataSource.query<{ id: string; slug: string }[]>(
      'SELECT id, slug FROM quizzes',
    );
    return new Map(quizzes.map(({ id, slug }) => [slug, id]));
  }
}

function refuseBadRows({ mode }: ImportTask, { readCount, badCount }: ImportProgress['counts']): void {
  if (badCount === readCount) {
    throw new ImportFailure('bad-rows', 'None of the rows can be imported.');
  }
  if (mode === 'all-or-nothing' && badCount > 0) {
    const share = `${badCount.toLocaleString('en')} of ${readCount.toLocaleString('en')}`;
    throw new ImportFailure('bad-rows', `${share} rows can't be imported, so no rows were imported.`);
  }
}

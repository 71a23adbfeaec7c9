import type { Page, PageNumbers } from '@math-app/contracts';
import { importFormats, type importSchema, runImportJob, type StartImport } from '@math-app/contracts/quiz';
import { type UserEntity } from '@math-app/database';
import { ImportEntity } from '@math-app/database/quiz';
import { FILE_STORE, type FileStore } from '@math-app/server';
import { importKey } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, In, Not } from 'typeorm';
import { isUniqueViolation } from '../../platform/database/database-errors.ts';
import { pageOfQuery } from '../../platform/database/page.ts';
import type { Upload } from '../../platform/files/upload-storage.ts';
import { JobsService } from '../../platform/jobs/jobs.service.ts';
import { orNotFound } from '../../platform/http/not-found.ts';
import type { Reply } from '../../platform/http/returns.decorator.ts';
import { ProblemException } from '../../platform/http/problem.exception.ts';

type ImportReply = Reply<typeof importSchema>;

/** Imports: the API receives the files and shows the progress, the worker does the rest. */
@Injectable()
export class ImportsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly jobs: JobsService,
  ) {}

  /** @throws ProblemException 409 `already-imported` if the same file was imported, or is being imported */
  async start(upload: Upload, { mode, repeat }: StartImport, user: UserEntity): Promise<ImportReply> {
    const { id, fileName, byteCount, sha256 } = upload;
    const { manager } = this.dataSource;
    try {
      await manager.insert(ImportEntity, {
        ...{ id, fileName, byteCount, sha256, mode },
        ...{ format: formatOf(fileName), repeated: repeat, createdById: user.id },
      });
    } catch (error) {
      const isKnown = ['imports_once_key', 'imports_under_way_key'].some((key) =>
        isUniqueViolation(error, key),
      );
      throw isKnown ? await this.alreadyImported(sha256) : error;
    }
    try {
      await this.jobs.enqueue(runImportJob, { importId: id }, { jobId: id });
    } catch (error) {
      await manager.delete(ImportEntity, { id });
      throw error;
    }
    return this.get(id);
  }

  async list(numbers: PageNumbers): Promise<Page<ImportReply>> {
    const query = this.dataSource
      .createQueryBuilder(ImportEntity, 'import')
      .leftJoinAndSelect('import.createdBy', 'person')
      .orderBy('import.createdAt', 'DESC')
      .addOrderBy('import.id');
    const page = await pageOfQuery(query, numbers);
    return { ...page, items: page.items.map(toReply) };
  }

  async get(id: string): Promise<ImportReply> {
    const row = await this.dataSource.manager.findOne(ImportEntity, {
      where: { id },
      relations: { createdBy: true },
    });
    return toReply(orNotFound(row, 'There is no such import.'));
  }

  /**
   * Cancels a waiting import at once. The worker cancels a running one within a moment.
   *
   * @throws ProblemException 409 `import-finished`
   */
  async cancel(id: string): Promise<void> {
    const [cancelled] = await this.dataSource.query<[{ status: string }[]]>(
      `UPDATE imports SET cancel_requested = true,
         status = CASE status WHEN 'waiting' THEN 'cancelled' ELSE status END,
         finished_at = CASE status WHEN 'waiting' THEN now() END
       WHERE id = $1 AND status IN ('waiting', 'checking', 'writing') RETURNING status`,
      [id],
    );
    if (cancelled[0]?.status === 'cancelled') await this.store.remove(importKey(id));
    if (cancelled[0]) return;
    await this.get(id);
    throw new ProblemException({
      status: 409,
      code: 'import-finished',
      detail: 'This import has already finished.',
    });
  }

  private async alreadyImported(sha256: string): Promise<ProblemException> {
    const known = await this.dataSource.manager.findOne(ImportEntity, {
      where: { sha256, status: Not(In(['failed', 'cancelled'])) },
      order: { createdAt: 'DESC' },
    });
    return new ProblemException({
      status: 409,
      code: 'already-imported',
      detail: 'This file has already been imported, or is being imported.',
      extensions: { importId: known?.id },
    });
  }
}

function formatOf(fileName: string) {
  return importFormats.find((format) => fileName.toLowerCase().endsWith(`.${format}`));
}

function toReply({ failureCode, failureDetail, createdBy, ...row }: ImportEntity): ImportReply {
  return {
    ...row,
    percent: Math.round(row.percent * 10) / 10,
    failure: failureCode && { code: failureCode, detail: failureDetail ?? '' },
    createdBy: createdBy?.name ?? null,
  };
}

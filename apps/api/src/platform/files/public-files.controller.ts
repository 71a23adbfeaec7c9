import { extname } from 'node:path';
import { checkKey, FILE_STORE, type FileStore } from '@math-app/server';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound } from '../http/not-found.ts';
import { SendsFile } from '../http/returns.decorator.ts';
import { Public } from '../sessions/session.decorator.ts';
import { sendPublicFile } from './send-file.ts';

/** Files of no other kind are served. */
const types = new Map([['.webp', 'image/webp']]);

/** Serves public files where nginx has none: from a bucket, and when the app runs without Docker. */
@Public()
@Controller('media')
export class PublicFilesController {
  constructor(@Inject(FILE_STORE) private readonly store: FileStore) {}

  @Get('*path')
  @SendsFile(...types.values())
  async read(@Param('path') path: string[], @Res() response: Response) {
    const { key, type } = findPublicFile(path.join('/'));
    await sendPublicFile(response, type, await this.store.read(key));
  }
}

/** @throws ProblemException 404 for a path that can't be a public file: `..` leads nowhere */
function findPublicFile(path: string): { key: string; type: string } {
  const type = types.get(extname(path));
  if (!type) throw notFound();
  try {
    return { key: checkKey(`public/${path}`), type };
  } catch {
    throw notFound();
  }
}

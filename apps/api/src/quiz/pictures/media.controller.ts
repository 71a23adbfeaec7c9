import { pipeline } from 'node:stream/promises';
import { FILE_STORE, type FileStore, MissingFile } from '@math-app/server';
import { hashOfPictureKey, quizFolders } from '@math-app/server/quiz';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { notFound } from '../../platform/http/not-found.ts';
import { ReturnsFile } from '../../platform/http/returns.decorator.ts';
import { Public } from '../../platform/sessions/session.ts';

const unknownPicture = 'There is no such picture.';

/** Pictures where no nginx has their files: out of a bucket, and in the start without Docker. */
@Public()
@Controller('media')
export class MediaController {
  constructor(@Inject(FILE_STORE) private readonly store: FileStore) {}

  @Get('*path')
  @ReturnsFile('image/webp')
  async read(@Param('path') path: string[], @Res() response: Response) {
    const key = quizFolders.pictures + path.join('/');
    // What is no picture is not looked for: no name leads anywhere else.
    if (hashOfPictureKey(key) === null) throw notFound(unknownPicture);
    const file = await this.store.read(key).catch((error: unknown) => {
      throw error instanceof MissingFile ? notFound(unknownPicture) : error;
    });
    response.set({ 'Content-Type': 'image/webp', 'Cache-Control': 'public, max-age=31536000, immutable' });
    await pipeline(file, response).catch(() => response.destroy());
  }
}

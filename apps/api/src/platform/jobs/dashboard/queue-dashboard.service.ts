import { Injectable, NotFoundException } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { refuseOtherMediaType } from '../../http/media-type.guard.ts';
import { SessionsService } from '../../sessions/sessions.service.ts';
import { JobsService } from '../jobs.service.ts';

/** The page on which staff see the queues and try failed jobs again. */
@Injectable()
export class QueueDashboardService {
  private board: Promise<RequestHandler> | undefined;

  constructor(
    private readonly jobs: JobsService,
    private readonly sessions: SessionsService,
  ) {}

  /** What serves the page below `path`, to staff only. */
  handlers(path: string): RequestHandler[] {
    return [
      (request, response, next) => this.letStaffIn(request, response, next),
      async (request, response, next) => (await this.loadBoard(path))(request, response, next),
      (_request, _response, next) => next(new NotFoundException()),
    ];
  }

  /** Fetched when staff first come here: an API that starts does not wait for it. */
  private loadBoard(path: string): Promise<RequestHandler> {
    this.board ??= import('./board.ts').then(({ createBoard }) => createBoard(path, this.jobs.queues));
    return this.board;
  }

  /** As routes do it; but a guest who comes with a browser is asked to sign in. */
  private async letStaffIn(request: Request, response: Response, next: NextFunction): Promise<void> {
    response.setHeader('Cache-Control', 'private, no-cache');
    if (isVisit(request) && !(await this.sessions.findUser(request))) {
      response.redirect(`/login?next=${encodeURIComponent(request.originalUrl)}`);
      return;
    }
    await this.sessions.getUser(request, 'staff');
    refuseOtherMediaType(request);
    next();
  }
}

function isVisit(request: Request): boolean {
  return request.method === 'GET' && request.accepts('json', 'html') === 'html';
}

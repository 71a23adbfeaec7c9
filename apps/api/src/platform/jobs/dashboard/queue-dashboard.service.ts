import { Injectable, NotFoundException } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { refuseOtherMediaType } from '../../http/media-type.guard.ts';
import { SessionsService } from '../../sessions/sessions.service.ts';
import { JobsService } from '../jobs.service.ts';

/** The page where staff view the queues and retry failed jobs. */
@Injectable()
export class QueueDashboardService {
  private board: Promise<RequestHandler> | undefined;

  constructor(
    private readonly jobs: JobsService,
    private readonly sessions: SessionsService,
  ) {}

  /** The handlers that serve the dashboard below `path`, to staff only. */
  handlers(path: string): RequestHandler[] {
    return [
      (request, response, next) => this.letStaffIn(request, response, next),
      async (request, response, next) => (await this.loadBoard(path))(request, response, next),
      (_request, _response, next) => next(new NotFoundException()),
    ];
  }

  /** Loaded on first use, so that it doesn't slow down the start of the API. */
  private loadBoard(path: string): Promise<RequestHandler> {
    this.board ??= import('./board.ts').then(({ createBoard }) => createBoard(path, this.jobs.queues));
    return this.board;
  }

  /** The same check as on routes, except that a browser without a session is redirected to the login page. */
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

import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { AppViewRoute, BoardHooks, ControllerHandlerReturnType } from '@bull-board/api/typings/app';
import { ExpressAdapter } from '@bull-board/express';
import type { Queue } from 'bullmq';
import type { RequestHandler } from 'express';

/** The only changes that staff can make. Anything else, such as emptying a queue, is left to the operators. */
const retries = new Set(['/api/queues/:queueName/:jobId/retry', '/api/queues/:queueName/retry/:queueStatus']);

const onlyRetries: BoardHooks = {
  before: ({ method, route, request }) =>
    method === 'get' || (retries.has(route) && request.params['queueStatus'] !== 'completed')
      ? undefined
      : { allow: false, message: 'You can only view and retry jobs here.' },
};

/** Adapts bull-board to the conventions of the app. */
class OwnAdapter extends ExpressAdapter {
  /** Errors become problems, through the same filter as on routes. */
  override setErrorHandler(_: (error: Error) => ControllerHandlerReturnType): this {
    return super.setErrorHandler((error) => {
      throw error;
    });
  }

  /** Removes the fonts of another site, which the content security policy would block and report. */
  override setEntryRoute(page: AppViewRoute): this {
    this.app[page.method](page.route, (_request, response, next) => {
      const { name, params } = page.handler({ basePath: this.basePath, uiConfig: this.uiConfig });
      response.render(name, params, (error: Error | null, html: string) => {
        if (error) next(error);
        else response.send(html.replace(/<link href="https:[^>]*>/, ''));
      });
    });
    return this;
  }
}

/** The pages below `path` that show the queues. */
export function createBoard(path: string, queues: readonly Queue[]): RequestHandler {
  const serverAdapter = new OwnAdapter().setBasePath(path);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue)),
    serverAdapter,
    options: {
      // A bundle contains a copy, see rolldown.config.ts.
      uiBasePath: dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json')),
      handlerHooks: onlyRetries,
      uiConfig: {
        boardTitle: 'Math App queues',
        favIcon: { default: '/favicon.svg', alternative: '/favicon.svg' },
        miscLinks: [{ text: 'Back to Math App', url: '/' }],
        hideDocsLink: true,
      },
    },
  });
  const app = serverAdapter.getRouter() as RequestHandler & { disable(setting: string): void };
  app.disable('x-powered-by');
  return app;
}

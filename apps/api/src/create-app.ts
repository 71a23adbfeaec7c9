import type { Env } from '@math-app/server';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.ts';
import { refuseForeignOrigin } from './platform/http/origin.middleware.ts';
import { serveApiDocs } from './platform/http/api-docs.ts';
import { nameRequest } from './platform/http/request-id.middleware.ts';
import { serveQueueDashboard } from './platform/jobs/dashboard/serve-queue-dashboard.ts';

/** The longest text of a form, an explanation, has 4,000 characters. */
const bodyLimit = '100kb';

/** The whole API, ready to listen. `main.ts` and the tests start it. */
export async function createApp(env: Env): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(env), {
    bufferLogs: true,
    bodyParser: false,
    // Open streams would delay a shutdown by ten seconds.
    forceCloseConnections: true,
  });
  app.useLogger(app.get(Logger));
  // nginx serves public files, and asks here for those it doesn't have.
  app.setGlobalPrefix('api', { exclude: ['media/*path'] });
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUSTED_PROXIES.split(','));
  app.set('query parser', 'simple');
  app.use(nameRequest, refuseForeignOrigin(env.PUBLIC_URL));
  app.useBodyParser('json', { limit: bodyLimit });
  serveApiDocs(app);
  serveQueueDashboard(app);
  app.enableShutdownHooks();
  return app;
}

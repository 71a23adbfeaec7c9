import type { INestApplication } from '@nestjs/common';
import { QueueDashboardService } from './queue-dashboard.service.ts';

const path = '/admin/queues';

/** Serves the dashboard next to the API. Its pages aren't routes of Nest, so they have their own access check. */
export function serveQueueDashboard(app: INestApplication): void {
  app.use(path, ...app.get(QueueDashboardService).handlers(path));
}

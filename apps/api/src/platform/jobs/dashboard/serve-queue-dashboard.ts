import type { INestApplication } from '@nestjs/common';
import { QueueDashboardService } from './queue-dashboard.service.ts';

const path = '/admin/queues';

/** Serves the dashboard beside the API: its pages are no routes of ours, but they are as closed as those. */
export function serveQueueDashboard(app: INestApplication): void {
  app.use(path, ...app.get(QueueDashboardService).handlers(path));
}

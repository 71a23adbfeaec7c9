import type { APIRequestContext, APIResponse, BrowserContext } from '@playwright/test';

/** A page that Lighthouse measures, and what has to happen before it is opened. */
export interface Visit {
  name: string;
  path: string;
  prepare: (browser: Pick<BrowserContext, 'request'>) => Promise<void>;
}

export async function signInAsStaff({ request }: { request: APIRequestContext }): Promise<void> {
  const account = { email: 'staff@example.com', password: 'math-app-demo' };
  await expectOk(request.post('/api/auth/login', { data: account }));
}

export async function expectOk(sent: Promise<APIResponse>): Promise<void> {
  const response = await sent;
  if (!response.ok())
    throw new Error(`${response.url()} returned ${response.status()}: ${await response.text()}`);
}

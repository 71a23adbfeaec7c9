import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi, silence } from '../../../test/fake-api.ts';
import { renderApp } from '../../../test/render-app.tsx';

describe('the status page', () => {
  it('shows each part, even when one is down', async () => {
    fakeApi({
      'GET /health/ready': {
        status: 503,
        body: {
          status: 'down',
          postgres: { status: 'up', ageSeconds: 0 },
          redis: { status: 'unused', ageSeconds: null, detail: 'REDIS_URL is not set.' },
          worker: { status: 'down', ageSeconds: 42, detail: 'The worker is silent.' },
        },
      },
      'GET /ping': { body: 'pong' },
      'GET /time': { body: { time: '2026-11-20T10:00:00.000Z' } },
    });
    renderApp('/status');
    expect(await screen.findByText('The worker is silent.')).toBeInTheDocument();
    expect(screen.getByText('Last seen just now')).toBeInTheDocument();
    expect(screen.getByText('Not used')).toBeInTheDocument();
    expect(await screen.findByText('10:00:00 AM UTC')).toBeInTheDocument();
    expect(await screen.findByText(/\d+ ms/)).toBeInTheDocument();
  });

  it('says that the server doesn’t respond', async () => {
    fakeApi({ 'GET /health/ready': silence, 'GET /ping': silence, 'GET /time': silence });
    renderApp('/status');
    expect(await screen.findByText(/couldn’t reach the server/)).toBeInTheDocument();
  });
});

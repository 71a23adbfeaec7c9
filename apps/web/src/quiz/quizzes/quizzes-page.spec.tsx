import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi, refusal, silence } from '../../../test/fake-api.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { student } from '../../../test/platform/samples.ts';
import { quiz } from '../../../test/quiz/samples.ts';

describe('the list of quizzes', () => {
  it('shows a loading state, and then the quizzes', async () => {
    fakeApi({ 'GET /quizzes': { body: [quiz] } });
    renderApp('/quizzes');
    expect(await screen.findByRole('status', { name: 'Loading quizzes' })).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: /Warm-up/ })).toHaveAttribute('href', '/quizzes/warm-up');
  });

  it('says that there are no quizzes yet', async () => {
    fakeApi({ 'GET /quizzes': { body: [] } });
    renderApp('/quizzes');
    expect(await screen.findByText('No quizzes yet')).toBeInTheDocument();
  });

  it.each([
    [silence, 'We couldn’t reach the server.'],
    [refusal('service-unavailable', 503), 'The app is busy or restarting.'],
    [refusal('internal-error', 500), 'Something went wrong on our side.'],
    [{ status: 502, body: '<html>Bad gateway</html>' }, 'We couldn’t reach the server.'],
    [{ body: { unexpected: true } }, 'Something went wrong.'],
  ])('says what went wrong, and retries', async (reply, words) => {
    const api = fakeApi({ 'GET /quizzes': reply });
    const { user } = renderApp('/quizzes');
    expect(await screen.findByText(new RegExp(words))).toBeInTheDocument();
    api.set('GET /quizzes', { body: [quiz] });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: /Warm-up/ })).toBeInTheDocument();
  });

  it('shows a student the answered questions or the score of each quiz', async () => {
    const submittedAt = '2026-11-20T10:00:00.000Z';
    fakeApi({
      'GET /quizzes': {
        body: [quiz, { ...quiz, id: '01900000-0000-7000-8000-000000000011', slug: 'done', title: 'Done' }],
      },
      'GET /users/me/progress': {
        body: [
          { slug: 'warm-up', answeredCount: 2, scorePercent: null, submittedAt: null, reopenedAt: null },
          { slug: 'done', answeredCount: 3, scorePercent: 80, submittedAt, reopenedAt: null },
        ],
      },
    });
    renderApp('/quizzes', student);
    expect(await screen.findByText('2 of 3')).toBeInTheDocument();
    expect(screen.getByText('80%')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Done/ })).toHaveAttribute('href', '/quizzes/done/result');
  });
});

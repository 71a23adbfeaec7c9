import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi, refusal } from '../../test/fake-api.ts';
import { renderApp } from '../../test/render-app.tsx';
import { pageOf, teacher } from '../../test/platform/samples.ts';
import { managedQuestion, quiz } from '../../test/quiz/samples.ts';

const times = { createdAt: '2026-11-20T10:00:00.000Z', updatedAt: '2026-11-20T10:00:00.000Z' };
const managedQuiz = { ...quiz, published: true, submissionCount: 12, ...times };

describe('managing quizzes', () => {
  it('creates a draft by default', async () => {
    const api = fakeApi({
      'GET /staff/quizzes': { body: pageOf([managedQuiz]) },
      'POST /quizzes': { status: 201, body: managedQuiz },
    });
    const { user } = renderApp('/staff/quizzes', teacher);
    await user.click(await screen.findByRole('button', { name: 'Create quiz' }));
    const dialog = await screen.findByRole('dialog', { name: 'Create quiz' });
    await user.type(within(dialog).getByLabelText('Title'), 'Roots');
    await user.click(within(dialog).getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(api.bodiesOf('POST /quizzes')).toEqual([{ title: 'Roots', description: '', published: false }]);
  });

  it('says what else is deleted before it deletes a quiz', async () => {
    const api = fakeApi({
      'GET /staff/quizzes': { body: pageOf([managedQuiz]) },
      'DELETE /quizzes/warm-up': { status: 204 },
    });
    const { user } = renderApp('/staff/quizzes', teacher);
    await user.click(await screen.findByRole('button', { name: 'Delete Warm-up' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('This permanently deletes 3 questions and 12 submissions.');
    expect(api.bodiesOf('DELETE /quizzes/warm-up')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Delete quiz' }));
    await waitFor(() => expect(api.bodiesOf('DELETE /quizzes/warm-up')).toHaveLength(1));
  });

  it('reads the filter from the URL, so that it can be shared with a colleague', async () => {
    const api = fakeApi({ 'GET /staff/quizzes': { body: pageOf([]) } });
    renderApp('/staff/quizzes?search=root&status=draft&page=2', teacher);
    expect(await screen.findByText('No quizzes found')).toBeInTheDocument();
    expect(api.calls[0]?.route).toBe('GET /staff/quizzes?search=root&published=false&page=2');
  });
});

describe('managing questions', () => {
  const routes = {
    'GET /staff/quizzes': { body: pageOf([managedQuiz]) },
    'GET /staff/questions': {
      body: pageOf([managedQuestion, { ...managedQuestion, id: quiz.id, prompt: 'Next', position: 2 }]),
    },
  };

  it('shows the server’s error about an answer at its field', async () => {
    const message = 'You can’t divide by 0.';
    const refused = refusal('invalid-input', 400, { errors: [{ path: 'answer', message }] });
    fakeApi({ ...routes, [`PATCH /questions/${managedQuestion.id}`]: refused });
    const { user } = renderApp('/staff/questions', teacher);
    await user.click(await screen.findByRole('button', { name: 'Edit “What is 1/2 + 1/4?”' }));
    const answer = await screen.findByLabelText('Correct answer');
    await user.clear(answer);
    await user.type(answer, '1/0');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(answer).toHaveFocus();
  });

  it('moves a question within its quiz', async () => {
    const api = fakeApi({
      ...routes,
      [`PATCH /questions/${managedQuestion.id}`]: { body: managedQuestion },
    });
    const { user } = renderApp('/staff/questions?quiz=warm-up', teacher);
    expect(await screen.findByRole('button', { name: 'Move “What is 1/2 + 1/4?” up' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Move “What is 1/2 + 1/4?” down' }));
    await waitFor(() =>
      expect(api.bodiesOf(`PATCH /questions/${managedQuestion.id}`)).toEqual([{ position: 2 }]),
    );
  });
});

describe('the report', () => {
  it('shows the percentage of each country', async () => {
    const row = {
      country: 'CA',
      studentCount: 2,
      submissionCount: 3,
      answerCount: 12,
      correctCount: 9,
      correctPercent: 75,
    };
    fakeApi({ 'GET /reports/countries': { body: [row] }, 'GET /quizzes': { body: [quiz] } });
    renderApp('/staff/report', teacher);
    const table = await screen.findByRole('table', { name: 'Correct answers by country' });
    expect(within(table).getByRole('row', { name: 'Canada 75% 9 of 12 3 2' })).toBeInTheDocument();
  });

  it('says that there are no submissions yet', async () => {
    fakeApi({ 'GET /reports/countries': { body: [] }, 'GET /quizzes': { body: [] } });
    renderApp('/staff/report', teacher);
    expect(await screen.findByText('No submissions yet')).toBeInTheDocument();
  });
});

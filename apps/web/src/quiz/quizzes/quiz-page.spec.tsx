import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeApi, type FakeApi, refusal, silence } from '../../../test/fake-api.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { student } from '../../../test/platform/samples.ts';
import { answerTo, picture, questions, quiz, result } from '../../../test/quiz/samples.ts';

const [one, two, three] = questions.map(({ id }) => `PUT /quizzes/warm-up/answers/${id}`) as [
  string,
  string,
  string,
];

let api: FakeApi;

beforeEach(() => {
  api = fakeApi({
    'GET /quizzes/warm-up': { body: quiz },
    'GET /questions?quiz=warm-up': { body: questions },
    'GET /quizzes/warm-up/answers': { body: [answerTo(0, '2')] },
    'GET /users/me/progress': { body: [] },
    [one]: { body: answerTo(0, '2') },
    [two]: { body: answerTo(1, '4') },
    [three]: { body: answerTo(2, '6') },
    'POST /quizzes/warm-up/submission': { status: 201, body: result },
  });
});

const field = (prompt: string) => screen.findByLabelText(prompt);

describe('a quiz', () => {
  it('shows the answers saved before', async () => {
    renderApp('/quizzes/warm-up', student);
    expect(await field('What is 1 + 1?')).toHaveValue('2');
    expect(screen.getByText('1 of 3 answered')).toBeInTheDocument();
  });

  it('shows answers saved in another browser in the meantime', async () => {
    const { router } = renderApp('/quizzes/warm-up', student);
    await field('What is 1 + 1?');
    await act(() => router.navigate('/terms'));
    api.set('GET /quizzes/warm-up/answers', { body: [answerTo(0, '2'), answerTo(1, '4')] });
    await act(() => router.navigate('/quizzes/warm-up'));
    await waitFor(() => expect(screen.getByLabelText('What is 2 + 2?')).toHaveValue('4'));
    expect(screen.getByText('2 of 3 answered')).toBeInTheDocument();
  });

  it('shows the picture of a question to students and guests and in the result, with its space reserved', async () => {
    const expectPicture = async () => {
      const element = await screen.findByRole('img', { name: picture.alt });
      expect(element).toHaveAttribute('srcset', picture.srcset);
      expect(element).toHaveAttribute('width', '960');
      expect(element).toHaveAttribute('height', '540');
      expect(element).toHaveAttribute('loading', 'lazy');
      cleanup();
    };
    api.set('GET /questions?quiz=warm-up', { body: [{ ...questions[0]!, image: picture }] });
    api.set('GET /quizzes/warm-up/submission', {
      body: { ...result, answers: [{ ...result.answers[0]!, image: picture }] },
    });
    renderApp('/quizzes/warm-up', student);
    await expectPicture();
    renderApp('/quizzes/warm-up');
    await expectPicture();
    renderApp('/quizzes/warm-up/result', student);
    await expectPicture();
  });

  it('saves an answer as the student types, and says so', async () => {
    const { user } = renderApp('/quizzes/warm-up', student);
    await user.type(await field('What is 2 + 2?'), '4');
    expect(screen.getByText('Saving…', { selector: 'span' })).toBeInTheDocument();
    await waitFor(() => expect(screen.getAllByText('Saved')).toHaveLength(2));
    expect(api.bodiesOf(two)).toEqual([{ value: '4' }]);
    expect(screen.getByText('2 of 3 answered')).toBeInTheDocument();
  });

  it('shows at its field why an answer was rejected', async () => {
    const message = 'You can’t divide by 0.';
    api.set(two, refusal('invalid-input', 400, { errors: [{ path: 'value', message }] }));
    const { user } = renderApp('/quizzes/warm-up', student);
    const input = await field('What is 2 + 2?');
    await user.type(input, '1/0');
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription(message);
  });

  it('keeps an answer that cannot be saved over a reload', async () => {
    api.set(two, silence);
    const { user } = renderApp('/quizzes/warm-up', student);
    await user.type(await field('What is 2 + 2?'), '4');
    expect(await screen.findByText('Not saved yet. Retrying…')).toBeInTheDocument();
    expect(JSON.stringify(localStorage)).toContain(questions[1]!.id);
  });

  it('moves to the next answer on Enter, and from the last one to the button', async () => {
    const { user } = renderApp('/quizzes/warm-up', student);
    await user.type(await field('What is 2 + 2?'), '4{Enter}');
    expect(await field('What is 3 + 3?')).toHaveFocus();
    await user.keyboard('6{Enter}');
    expect(screen.getByRole('button', { name: 'Submit' })).toHaveFocus();
  });

  it('moves back on Shift+Enter, and stays at the first answer', async () => {
    const { user } = renderApp('/quizzes/warm-up', student);
    await user.click(await field('What is 2 + 2?'));
    await user.keyboard('{Shift>}{Enter}{Enter}{/Shift}');
    expect(await field('What is 1 + 1?')).toHaveFocus();
    expect(api.bodiesOf('POST /quizzes/warm-up/submission')).toEqual([]);
  });

  it('announces that answers cannot be saved, and the recovery, but not every saved answer', async () => {
    const spoken = () => document.querySelector('[aria-live=polite]')?.textContent ?? '';
    const { user } = renderApp('/quizzes/warm-up', student);
    await user.type(await field('What is 3 + 3?'), '6');
    await waitFor(() => expect(screen.getAllByText('Saved')).toHaveLength(2));
    expect(spoken()).not.toContain('saved');
    api.set(two, silence);
    await user.type(await field('What is 2 + 2?'), '4');
    await waitFor(() => expect(spoken()).toContain('can’t save your answers'));
    api.set(two, { body: answerTo(1, '4') });
    await waitFor(() => expect(spoken()).toBe('All answers are saved now.'));
  });

  it('names a field in plain text, not in LaTeX', async () => {
    api.set('GET /questions?quiz=warm-up', {
      body: [{ ...questions[0], prompt: 'What is $\\frac{1}{2} + \\sqrt{4}$?' }],
    });
    renderApp('/quizzes/warm-up', student);
    const input = await field('What is 1/2 + √4?');
    expect(input).toHaveAccessibleName('What is 1/2 + √4?');
    await waitFor(() => expect(document.querySelectorAll('mfrac')).toHaveLength(1));
  });

  it('links to unanswered questions instead of submitting', async () => {
    const { user } = renderApp('/quizzes/warm-up', student);
    await field('What is 1 + 1?');
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    const note = await screen.findByRole('alert');
    expect(note).toHaveTextContent('question 2, question 3');
    expect(await field('What is 2 + 2?')).toHaveFocus();
    await user.click(within(note).getByRole('button', { name: 'question 3' }));
    expect(await field('What is 3 + 3?')).toHaveFocus();
    expect(api.bodiesOf('POST /quizzes/warm-up/submission')).toEqual([]);
  });

  it('submits once everything is answered and saved, and shows the result', async () => {
    const { user, router } = renderApp('/quizzes/warm-up', student);
    await user.type(await field('What is 2 + 2?'), '4');
    await user.type(await field('What is 3 + 3?'), '6');
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    expect(await screen.findByText('66.7%')).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/quizzes/warm-up/result');
    expect(api.calls.findIndex(({ route }) => route === three)).toBeLessThan(
      api.calls.findIndex(({ route }) => route.startsWith('POST')),
    );
  });

  it('shows a question added since the page was opened if the server misses its answer', async () => {
    const added = {
      ...questions[0]!,
      id: '01900000-0000-7000-8000-000000000099',
      prompt: 'What is new?',
      position: 4,
    };
    api.set('POST /quizzes/warm-up/submission', () => {
      api.set('GET /questions?quiz=warm-up', { body: [...questions, added] });
      return refusal('answers-missing', 422, { questionIds: [added.id] });
    });
    api.set('GET /quizzes/warm-up/answers', { body: [answerTo(0, '2'), answerTo(1, '4'), answerTo(2, '6')] });
    const { user } = renderApp('/quizzes/warm-up', student);
    await field('What is 1 + 1?');
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    expect(await field('What is new?')).toBeInvalid();
  });

  it('submits nothing if an answer cannot be saved, and says so', async () => {
    api.set(three, silence);
    const { user } = renderApp('/quizzes/warm-up', student);
    await user.type(await field('What is 2 + 2?'), '4');
    await user.type(await field('What is 3 + 3?'), '6');
    await user.click(screen.getByRole('button', { name: 'Submit' }));
    expect(await screen.findByText(/couldn’t reach the server/)).toBeInTheDocument();
    expect(api.bodiesOf('POST /quizzes/warm-up/submission')).toEqual([]);
  });

  it('redirects to the result if the quiz has been submitted', async () => {
    api.set('GET /users/me/progress', {
      body: [
        {
          slug: 'warm-up',
          answeredCount: 3,
          scorePercent: 66.7,
          submittedAt: result.submittedAt,
          reopenedAt: null,
        },
      ],
    });
    api.set('GET /quizzes/warm-up/submission', { body: result });
    const { router } = renderApp('/quizzes/warm-up', student);
    expect(await screen.findByText('2 of 3 answers correct')).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/quizzes/warm-up/result');
  });

  it('tells a student that the teacher reopened it, and keeps the answers', async () => {
    api.set('GET /users/me/progress', {
      body: [
        {
          slug: 'warm-up',
          answeredCount: 1,
          scorePercent: null,
          submittedAt: null,
          reopenedAt: result.submittedAt,
        },
      ],
    });
    renderApp('/quizzes/warm-up', student);
    expect(await screen.findByText('Your teacher reopened this quiz')).toBeInTheDocument();
    expect(await field('What is 1 + 1?')).toHaveValue('2');
  });

  it('shows a guest the questions and a link to sign in that returns here', async () => {
    renderApp('/quizzes/warm-up');
    expect(await screen.findByText('What is 3 + 3?')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    const alert = screen.getByRole('alert');
    expect(within(alert).getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/login?next=%2Fquizzes%2Fwarm-up',
    );
  });

  it('says that a quiz does not exist', async () => {
    api.set('GET /quizzes/warm-up', refusal('not-found', 404));
    renderApp('/quizzes/warm-up', student);
    expect(await screen.findByText('This doesn’t exist, or it has been deleted.')).toBeInTheDocument();
  });
});

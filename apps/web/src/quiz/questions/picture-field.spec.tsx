import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeApi, type FakeApi, refusal } from '../../../test/fake-api.ts';
import { fakeUploads } from '../../../test/fake-upload.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { pageOf, teacher } from '../../../test/platform/samples.ts';
import { managedQuestion, picture, quiz } from '../../../test/quiz/samples.ts';

const times = { createdAt: '2026-11-20T10:00:00.000Z', updatedAt: '2026-11-20T10:00:00.000Z' };
const { id } = managedQuestion;
const png = new File(['png'], 'triangle.png', { type: 'image/png' });

let api: FakeApi;
let forms: FormData[];

beforeEach(() => {
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:preview', revokeObjectURL: () => undefined }),
  );
  api = fakeApi({
    'GET /staff/quizzes': { body: pageOf([{ ...quiz, published: true, submissionCount: 0, ...times }]) },
    'GET /staff/questions': { body: pageOf([managedQuestion]) },
    [`PATCH /questions/${id}`]: { body: managedQuestion },
    [`PUT /questions/${id}/image`]: { body: picture },
    [`DELETE /questions/${id}/image`]: { status: 204 },
  });
  forms = fakeUploads();
});

async function openEditor() {
  const { user } = renderApp('/staff/questions?quiz=warm-up', teacher);
  await user.click(await screen.findByRole('button', { name: `Edit “${managedQuestion.prompt}”` }));
  const dialog = within(await screen.findByRole('dialog'));
  return { user, dialog };
}

const callsOf = (method: string) =>
  api.calls.filter(({ route }) => route === `${method} /questions/${id}/image`);

describe('the picture of a question, in the question dialog', () => {
  it('is uploaded with its description when the question is saved', async () => {
    const { user, dialog } = await openEditor();
    await user.upload(dialog.getByLabelText('Picture file'), png);
    const text = await dialog.findByLabelText('Picture description');
    expect(dialog.getByRole('img', { name: 'The picture you chose' })).toHaveAttribute('src', 'blob:preview');
    await user.type(text, 'A triangle');
    expect(callsOf('PUT')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(Object.fromEntries(forms[0]!)).toEqual({ alt: 'A triangle', file: png });
  });

  it('is not saved without a description, and neither is the question', async () => {
    const { user, dialog } = await openEditor();
    await user.upload(dialog.getByLabelText('Picture file'), png);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    const text = dialog.getByLabelText('Picture description');
    expect(text).toBeInvalid();
    expect(text).toHaveAccessibleDescription(/Please fill this in/);
    expect(api.bodiesOf(`PATCH /questions/${id}`)).toEqual([]);
  });

  it.each([
    ['unreadable-picture', 422, /couldn’t read this picture/],
    ['picture-too-large', 422, /too many pixels/],
    ['body-too-large', 413, /larger than 10 MB/],
    ['service-unavailable', 503, /try again/],
  ] as const)('shows at its field why it was rejected: %s', async (code, status, words) => {
    api.set(`PUT /questions/${id}/image`, refusal(code, status));
    const { user, dialog } = await openEditor();
    await user.upload(dialog.getByLabelText('Picture file'), png);
    await user.type(await dialog.findByLabelText('Picture description'), 'A triangle');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(words);
    expect(dialog.queryByText('That didn’t work')).not.toBeInTheDocument();
    // A rejected file must be replaced. A file that only failed to upload is kept for another try.
    expect(dialog.queryAllByRole('img')).toHaveLength(status === 503 ? 1 : 0);
  });

  it('does not create a question twice if its picture is rejected at first', async () => {
    api.set('POST /questions', { status: 201, body: managedQuestion });
    api.set(`PUT /questions/${id}/image`, refusal('unreadable-picture', 422));
    const { user } = renderApp('/staff/questions?quiz=warm-up', teacher);
    await user.click(await screen.findByRole('button', { name: 'Create question' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Question'), 'What is it?');
    await user.type(dialog.getByLabelText('Correct answer'), '5');
    await user.type(dialog.getByRole('combobox', { name: 'Topic' }), 'shapes');
    await user.upload(dialog.getByLabelText('Picture file'), png);
    await user.type(await dialog.findByLabelText('Picture description'), 'A triangle');
    await user.click(dialog.getByRole('button', { name: 'Create' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(/couldn’t read this picture/);
    api.set(`PUT /questions/${id}/image`, { body: picture });
    await user.upload(dialog.getByLabelText('Picture file'), png);
    await user.click(dialog.getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(api.bodiesOf('POST /questions')).toHaveLength(1);
    expect(api.bodiesOf(`PATCH /questions/${id}`)).toHaveLength(1);
  });

  it('is rejected before the upload if the browser cannot display it', async () => {
    const { user, dialog } = await openEditor();
    await user.upload(dialog.getByLabelText('Picture file'), png);
    fireEvent.error(await dialog.findByRole('img'));
    expect(await dialog.findByRole('alert')).toHaveTextContent(/couldn’t read this picture/);
    expect(dialog.queryByRole('img')).not.toBeInTheDocument();
  });

  it('is rejected if the file has another type or is too large', async () => {
    const { dialog } = await openEditor();
    const choose = (file: File) =>
      fireEvent.change(dialog.getByLabelText('Picture file'), { target: { files: [file] } });
    choose(new File(['%PDF'], 'triangle.pdf', { type: 'application/pdf' }));
    expect(await dialog.findByText(/isn’t a PNG, JPEG or WebP/)).toBeInTheDocument();
    const large = new File(['x'], 'photo.jpg', { type: 'image/jpeg' });
    Object.defineProperty(large, 'size', { value: 11_000_000 });
    choose(large);
    expect(await dialog.findByText(/larger than 10 MB/)).toBeInTheDocument();
    expect(dialog.queryByRole('img')).not.toBeInTheDocument();
  });

  describe('that was saved before', () => {
    beforeEach(() =>
      api.set('GET /staff/questions', { body: pageOf([{ ...managedQuestion, image: picture }]) }),
    );

    it('is shown in the dialog and the table, and is kept', async () => {
      const { user, dialog } = await openEditor();
      expect(dialog.getByRole('img', { name: picture.alt })).toHaveAttribute('src', picture.url);
      expect(screen.getAllByAltText(picture.alt)).toHaveLength(2);
      await user.click(dialog.getByRole('button', { name: 'Save' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
      expect([...callsOf('PUT'), ...callsOf('DELETE')]).toEqual([]);
    });

    it('gets a new description without another upload', async () => {
      const { user, dialog } = await openEditor();
      const text = dialog.getByLabelText('Picture description');
      await user.clear(text);
      await user.type(text, 'A better description');
      await user.click(dialog.getByRole('button', { name: 'Save' }));
      await waitFor(() =>
        expect(forms.map((form) => Object.fromEntries(form))).toEqual([{ alt: 'A better description' }]),
      );
    });

    it('is removed when the question is saved', async () => {
      const { user, dialog } = await openEditor();
      await user.click(dialog.getByRole('button', { name: 'Remove' }));
      expect(dialog.queryByRole('img')).not.toBeInTheDocument();
      expect(callsOf('DELETE')).toEqual([]);
      await user.click(dialog.getByRole('button', { name: 'Save' }));
      await waitFor(() => expect(callsOf('DELETE')).toHaveLength(1));
    });
  });
});

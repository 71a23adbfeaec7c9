import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi, refusal } from '../../../test/fake-api.ts';
import { managedStudent, pageOf, teacher } from '../../../test/platform/samples.ts';
import { renderApp } from '../../../test/render-app.tsx';

const users = { 'GET /users': { body: pageOf([managedStudent]) } };
const route = `PATCH /users/${managedStudent.id}`;

describe('managing users', () => {
  it('closes an account', async () => {
    const api = fakeApi({ ...users, [route]: { body: { ...managedStudent, disabled: true } } });
    const { user } = renderApp('/staff/users', teacher);
    await user.click(await screen.findByRole('button', { name: 'Close the account of Sam Student' }));
    await waitFor(() => expect(api.bodiesOf(route)).toEqual([{ disabled: true }]));
  });

  it('says why a change was refused', async () => {
    fakeApi({ ...users, [route]: refusal('own-account', 409) });
    const { user } = renderApp('/staff/users', teacher);
    await user.click(await screen.findByRole('button', { name: 'Close the account of Sam Student' }));
    expect(await screen.findByText(/Ask a colleague/)).toBeInTheDocument();
  });
});

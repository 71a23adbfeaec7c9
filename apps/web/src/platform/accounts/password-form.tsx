import { changePasswordSchema } from '@math-app/contracts';
import { PasswordInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Fragment } from 'react';
import { FormCard } from '../components/form/form-card.tsx';
import { useApiForm } from '../lib/use-api-form.ts';
import { changePassword } from './accounts.queries.ts';

export function PasswordForm() {
  const { field, reset, resetKey, mutation, onSubmit, error } = useApiForm({
    schema: changePasswordSchema,
    initialValues: { currentPassword: '', password: '' },
    send: changePassword,
    onSuccess: () => {
      reset();
      notifications.show({
        message: 'Your password has been changed, and your other browsers have been signed out.',
      });
    },
  });
  return (
    <FormCard onSubmit={onSubmit} isPending={mutation.isPending} error={error} action="Change password">
      <Title order={2} fz={20}>
        Password
      </Title>
      <Fragment key={resetKey}>
        {' '}
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          {...field('currentPassword')}
        />
        <PasswordInput
          label="New password"
          description="At least 8 characters. Your other browsers will be signed out."
          autoComplete="new-password"
          {...field('password')}
        />
      </Fragment>{' '}
    </FormCard>
  );
}

import { newPasswordSchema } from '@math-app/contracts';
import { Alert, PasswordInput, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import { FormCard } from '../components/form/form-card.tsx';
import { LinkButton } from '../components/links/link-button.tsx';
import { Page } from '../components/page/page.tsx';
import { TextLink } from '../components/links/text-link.tsx';
import { useApiForm } from '../lib/use-api-form.ts';
import { resetPassword } from './accounts.queries.ts';

const formSchema = z.object({ password: newPasswordSchema });

/** The page that the emailed link opens. */
export default function ResetPasswordPage() {
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const { field, mutation, onSubmit, error } = useApiForm({
    schema: formSchema,
    initialValues: { password: '' },
    send: ({ password }) => resetPassword({ token, password }),
  });
  if (mutation.isSuccess) {
    return (
      <Page title="Your password has been changed" width="narrow">
        <Alert icon={<IconCircleCheck />} variant="outline" role="status">
          You have been signed out everywhere. Sign in with your new password.
        </Alert>
        <LinkButton to="/login">Sign in</LinkButton>
      </Page>
    );
  }
  if (!token) {
    return (
      <Page title="This link is incomplete" width="narrow">
        <Text>
          Open the link in your email again, or copy its whole address. You can also{' '}
          <TextLink to="/forgot-password">request a new one</TextLink>.
        </Text>
      </Page>
    );
  }
  return (
    <Page title="Choose a new password" width="narrow">
      <FormCard onSubmit={onSubmit} isPending={mutation.isPending} error={error} action="Set password">
        <PasswordInput
          label="New password"
          description="At least 8 characters."
          autoComplete="new-password"
          {...field('password')}
        />
      </FormCard>
      <Text ta="center">
        Is the link not working? <TextLink to="/forgot-password">Request a new one</TextLink>
      </Text>
    </Page>
  );
}

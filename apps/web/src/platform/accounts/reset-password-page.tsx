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

/** Where the mailed link leads. */
export function ResetPasswordPage() {
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const { field, mutation, onSubmit, error } = useApiForm({
    schema: formSchema,
    initialValues: { password: '' },
    send: ({ password }) => resetPassword({ token, password }),
  });
  if (mutation.isSuccess) {
    return (
      <Page title="Your new password is set" width="narrow">
        <Alert icon={<IconCircleCheck />} variant="outline" role="status">
          You have been signed out everywhere. Sign in with the new password.
        </Alert>
        <LinkButton to="/login">Sign in</LinkButton>
      </Page>
    );
  }
  if (!token) {
    return (
      <Page title="This link is not complete" width="narrow">
        <Text>
          Open the link from the mail once more, or copy the whole address. You can also{' '}
          <TextLink to="/forgot-password">ask for a new link</TextLink>.
        </Text>
      </Page>
    );
  }
  return (
    <Page title="Choose a new password" width="narrow">
      <FormCard onSubmit={onSubmit} isPending={mutation.isPending} error={error} action="Set the password">
        <PasswordInput
          label="New password"
          description="At least 8 characters. The eye shows what you type."
          autoComplete="new-password"
          {...field('password')}
        />
      </FormCard>
      <Text ta="center">
        Does the link not work? <TextLink to="/forgot-password">Ask for a new one</TextLink>
      </Text>
    </Page>
  );
}

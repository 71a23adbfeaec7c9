import { forgotPasswordSchema, passwordResetTtlHours } from '@math-app/contracts';
import { Alert, Text, TextInput } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { FormCard } from '../components/form/form-card.tsx';
import { Page } from '../components/page/page.tsx';
import { TextLink } from '../components/links/text-link.tsx';
import { useApiForm } from '../lib/use-api-form.ts';
import { forgotPassword } from './accounts.queries.ts';

export function ForgotPasswordPage() {
  const { field, mutation, onSubmit, error } = useApiForm({
    schema: forgotPasswordSchema,
    initialValues: { email: '' },
    send: forgotPassword,
  });
  return (
    <Page
      title="Forgot your password?"
      width="narrow"
      lead="We send you a link with which you choose a new one."
    >
      {mutation.isSuccess ? (
        <Alert icon={<IconMail />} variant="outline" title="Look into your mailbox" role="status">
          If there is an account for {mutation.variables.email}, a mail with a link is on its way. The link
          works once and for {passwordResetTtlHours} hours. Nothing there? Look among the spam, or try again
          in a few minutes.
        </Alert>
      ) : (
        <FormCard onSubmit={onSubmit} isPending={mutation.isPending} error={error} action="Send the link">
          <TextInput label="E-mail address" type="email" autoComplete="username" {...field('email')} />
        </FormCard>
      )}
      <Text ta="center">
        <TextLink to="/login">Back to sign in</TextLink>
      </Text>
    </Page>
  );
}

import { forgotPasswordSchema, passwordResetTtlHours } from '@math-app/contracts';
import { Alert, Text, TextInput } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { FormCard } from '../components/form/form-card.tsx';
import { Page } from '../components/page/page.tsx';
import { TextLink } from '../components/links/text-link.tsx';
import { useApiForm } from '../lib/use-api-form.ts';
import { forgotPassword } from './accounts.queries.ts';

export default function ForgotPasswordPage() {
  const { field, mutation, onSubmit, error } = useApiForm({
    schema: forgotPasswordSchema,
    initialValues: { email: '' },
    send: forgotPassword,
  });
  return (
    <Page title="Forgot your password?" width="narrow" lead="We’ll email you a link to choose a new one.">
      {mutation.isSuccess ? (
        <Alert icon={<IconMail />} variant="outline" title="Check your inbox" role="status">
          If there is an account for {mutation.variables.email}, we have emailed you a link. It works once,
          within {passwordResetTtlHours} hours. Nothing there after a few minutes? Check your spam folder, or
          try again.
        </Alert>
      ) : (
        <FormCard onSubmit={onSubmit} isPending={mutation.isPending} error={error} action="Send the link">
          <TextInput label="Email address" type="email" autoComplete="username" {...field('email')} />
        </FormCard>
      )}
      <Text ta="center">
        <TextLink to="/login">Back to sign in</TextLink>
      </Text>
    </Page>
  );
}

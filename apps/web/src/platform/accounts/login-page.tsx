import { loginSchema } from '@math-app/contracts';
import { Group, PasswordInput, Text, TextInput } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { FormCard } from '../components/form/form-card.tsx';
import { Page } from '../components/page/page.tsx';
import { TextLink } from '../components/links/text-link.tsx';
import { useApiForm } from '../lib/use-api-form.ts';
import { login } from './accounts.queries.ts';
import { useFinishSignIn } from './use-finish-sign-in.ts';

export default function LoginPage() {
  const finishSignIn = useFinishSignIn();
  const [params] = useSearchParams();
  const { field, mutation, onSubmit, error } = useApiForm({
    schema: loginSchema,
    initialValues: { email: '', password: '' },
    send: login,
    onSuccess: finishSignIn,
  });
  return (
    <Page
      title="Sign in"
      width="narrow"
      lead={params.has('next') ? 'Sign in to continue to that page.' : undefined}
    >
      <FormCard onSubmit={onSubmit} isPending={mutation.isPending} error={error} action="Sign in">
        <TextInput label="Email address" type="email" autoComplete="username" {...field('email')} />
        <PasswordInput label="Password" autoComplete="current-password" {...field('password')} />
        <Group justify="flex-end">
          <TextLink to="/forgot-password" fz="sm">
            Forgot your password?
          </TextLink>
        </Group>
      </FormCard>
      <Text ta="center">
        New here? <TextLink to={`/register?${params}`}>Create an account</TextLink>
      </Text>
    </Page>
  );
}

import { registerSchema } from '@math-app/contracts';
import { Anchor, Checkbox, PasswordInput, Text, TextInput } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import { CountrySelect } from '../components/form/country-select.tsx';
import { FormCard } from '../components/form/form-card.tsx';
import { Page } from '../components/page/page.tsx';
import { TextLink } from '../components/links/text-link.tsx';
import { typedPhoneSchema } from '../lib/phone.ts';
import { useApiForm } from '../lib/use-api-form.ts';
import { register } from './accounts.queries.ts';
import { useFinishSignIn } from './use-finish-sign-in.ts';

const formSchema = registerSchema
  .extend({ phone: typedPhoneSchema, confirmation: z.string() })
  .refine(({ password, confirmation }) => password === confirmation, {
    path: ['confirmation'],
    message: 'The passwords don’t match.',
    // Checked as soon as both are typed, even if other fields are still empty.
    when: ({ value }) =>
      z.object({ password: z.string(), confirmation: z.string() }).safeParse(value).success,
  })
  .transform(({ confirmation: _confirmation, ...registration }) => registration);

const initialValues = {
  name: '',
  email: '',
  password: '',
  confirmation: '',
  country: '',
  phone: '',
  acceptTerms: false,
};

export default function RegisterPage() {
  const finishSignIn = useFinishSignIn();
  const [params] = useSearchParams();
  const { field, mutation, onSubmit, error } = useApiForm({
    schema: formSchema,
    initialValues,
    send: register,
    onSuccess: finishSignIn,
  });
  return (
    <Page title="Create an account" width="narrow" lead="It takes a minute.">
      <FormCard onSubmit={onSubmit} isPending={mutation.isPending} error={error} action="Create account">
        <TextInput label="Name" autoComplete="name" {...field('name')} />
        <TextInput label="Email address" type="email" autoComplete="username" {...field('email')} />
        <PasswordInput
          label="Password"
          description="At least 8 characters. Several words are safer than one word with symbols."
          autoComplete="new-password"
          {...field('password')}
        />
        <PasswordInput label="Confirm password" autoComplete="new-password" {...field('confirmation')} />
        <CountrySelect autoComplete="off" {...field('country')} />
        <TextInput
          label="Phone (optional)"
          description="Include the country code, such as +1 416 555 0123"
          type="tel"
          autoComplete="tel"
          {...field('phone')}
        />
        <Checkbox
          label={
            <>
              I accept the{' '}
              <Anchor href="/terms" target="_blank">
                terms
              </Anchor>
            </>
          }
          {...field('acceptTerms')}
        />
      </FormCard>
      <Text ta="center">
        Already have an account? <TextLink to={`/login?${params}`}>Sign in</TextLink>
      </Text>
    </Page>
  );
}

import { updateProfileSchema, type User } from '@math-app/contracts';
import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { CountrySelect } from '../components/form/country-select.tsx';
import { FormCard } from '../components/form/form-card.tsx';
import { typedPhoneSchema } from '../lib/phone.ts';
import { sessionKey } from '../lib/session.ts';
import { useApiForm } from '../lib/use-api-form.ts';
import { updateProfile } from './accounts.queries.ts';

const formSchema = updateProfileSchema.required().extend({ phone: typedPhoneSchema });

export function ProfileForm({ user: { name, email, country, phone } }: { user: User }) {
  const client = useQueryClient();
  const { field, mutation, onSubmit, error } = useApiForm({
    schema: formSchema,
    initialValues: { name, email, country, phone: phone ?? '' },
    send: updateProfile,
    onSuccess: (user) => {
      client.setQueryData(sessionKey, user);
      notifications.show({ message: 'Your profile has been saved.' });
    },
  });
  return (
    <FormCard onSubmit={onSubmit} isPending={mutation.isPending} error={error} action="Save profile">
      <TextInput label="Name" autoComplete="name" {...field('name')} />
      <TextInput label="Email address" type="email" autoComplete="email" {...field('email')} />
      <CountrySelect autoComplete="off" {...field('country')} />
      <TextInput
        label="Phone (optional)"
        description="Include the country code, such as +1 416 555 0123"
        type="tel"
        autoComplete="tel"
        {...field('phone')}
      />
    </FormCard>
  );
}

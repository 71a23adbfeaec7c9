import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import type { z } from 'zod';
import { fieldErrorsOf } from './messages.ts';

type Values = Record<string, unknown>;

interface ApiFormOptions<FormValues extends Values, Sent, Result> {
  /** Validates the form. Its output is what `send` receives. */
  schema: z.ZodType<Sent>;
  initialValues: FormValues;
  send: (values: Sent) => Promise<Result>;
  onSuccess?: (result: Result) => unknown;
}

interface ApiForm<FormValues extends Values, Sent, Result> {
  /** The props of one input: `<TextInput label="Name" {...field('name')} />`. */
  field: (name: keyof FormValues & string) => ReturnType<UseFormReturnType<FormValues>['getInputProps']>;
  reset: () => void;
  /** Changes with every reset. Give it as the key to the inputs, because they keep what was typed. */
  resetKey: string;
  mutation: UseMutationResult<Result, Error, Sent>;
  onSubmit: (event?: SubmitEvent<HTMLFormElement>) => void;
  /** The API's refusal, unless it is already shown next to a field. */
  error: Error | null;
}

/** A form that validates with the API's own schema and shows the API's field errors next to their fields. */
export function useApiForm<FormValues extends Values, Sent, Result>({
  schema,
  initialValues,
  send,
  onSuccess,
}: ApiFormOptions<FormValues, Sent, Result>): ApiForm<FormValues, Sent, Result> {
  const form = useForm<FormValues>({
    // Typing in one field doesn't render the others again.
    mode: 'uncontrolled',
    initialValues,
    validate: schemaResolver(schema, { sync: true }),
  });

  const focusFirst = (errors: Values) => {
    const [first] = Object.keys(errors);
    if (first) form.getInputNode(first)?.focus();
  };
  const mutation = useMutation<Result, Error, Sent>({
    mutationFn: send,
    onSuccess,
    onError: (error) => {
      const errors = fieldErrorsOf(error);
      form.setErrors(errors);
      focusFirst(errors);
    },
  });
  const isAboutFields = Object.keys(fieldErrorsOf(mutation.error)).some((path) => path in initialValues);
  return {
    field: (name) =>
      form.getInputProps(name, { type: typeof initialValues[name] === 'boolean' ? 'checkbox' : 'input' }),
    reset: form.reset,
    resetKey: form.key(''),
    mutation,
    onSubmit: form.onSubmit((values) => mutation.mutate(schema.parse(values)), focusFirst),
    error: isAboutFields ? null : mutation.error,
  };
}

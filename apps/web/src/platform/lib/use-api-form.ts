import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import type { z } from 'zod';
import { fieldErrorsOf } from './messages.ts';

type Values = Record<string, unknown>;

interface ApiFormOptions<FormValues extends Values, Sent, Result> {
  /** What the form must hold; its output is what is sent. */
  schema: z.ZodType<Sent>;
  initialValues: FormValues;
  send: (values: Sent) => Promise<Result>;
  onSuccess?: (result: Result) => unknown;
}

interface ApiForm<FormValues extends Values, Sent, Result> {
  form: UseFormReturnType<FormValues>;
  mutation: UseMutationResult<Result, Error, Sent>;
  onSubmit: (event?: SubmitEvent<HTMLFormElement>) => void;
  /** The refusal, where no single field is to blame for it. */
  error: Error | null;
}

/** A form that checks itself with the API's own schema and shows the API's refusals at the fields they are about. */
export function useApiForm<FormValues extends Values, Sent, Result>({
  schema,
  initialValues,
  send,
  onSuccess,
}: ApiFormOptions<FormValues, Sent, Result>): ApiForm<FormValues, Sent, Result> {
  const form = useForm<FormValues>({
    mode: 'uncontrolled',
    initialValues,
    validate: schemaResolver(schema, { sync: true }),
  });

  const showFieldErrors = (errors: Record<string, unknown>) => {
    const [first] = Object.keys(errors);
    if (first) form.getInputNode(first)?.focus();
  };
  const mutation = useMutation<Result, Error, Sent>({
    mutationFn: send,
    onSuccess,
    onError: (error) => {
      const errors = fieldErrorsOf(error);
      form.setErrors(errors);
      showFieldErrors(errors);
    },
  });
  const isAboutFields = Object.keys(fieldErrorsOf(mutation.error)).some((path) => path in initialValues);
  return {
    form,
    mutation,
    onSubmit: form.onSubmit((values) => mutation.mutate(schema.parse(values)), showFieldErrors),
    error: isAboutFields ? null : mutation.error,
  };
}

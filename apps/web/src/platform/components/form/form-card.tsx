import { Button, Card, Stack } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { ErrorState } from '../page/states.tsx';

interface FormCardProps {
  onSubmit: ComponentProps<'form'>['onSubmit'];
  isPending: boolean;
  error: Error | null;
  /** The button's label. */
  action: string;
  children: ReactNode;
}

/** A form on a card: its fields, its error and its submit button. */
export function FormCard({ onSubmit, isPending, error, action, children }: FormCardProps) {
  return (
    <Card withBorder radius="lg" p={{ base: 'lg', sm: 'xl' }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          {children}
          {error && <ErrorState error={error} />}
          <Button type="submit" size="md" loading={isPending}>
            {action}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

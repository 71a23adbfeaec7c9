import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { ErrorState } from '../page/states.tsx';

interface FormDialogProps {
  title: string;
  onSubmit: ComponentProps<'form'>['onSubmit'];
  onClose: () => void;
  isPending: boolean;
  error: Error | null;
  /** The label of the submit button. */
  action: string;
  children: ReactNode;
}

/** A form in a dialog: its fields, its error and its buttons. */
export function FormDialog({
  title,
  onSubmit,
  onClose,
  isPending,
  error,
  action,
  children,
}: FormDialogProps) {
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {children}
          {error && <ErrorState error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isPending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

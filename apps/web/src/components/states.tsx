import { Alert, Button, Card, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { messageOf } from '../lib/messages.ts';

/** Grey rows in the place of what is loading. */
export function LoadingState({ label, rows = 4 }: { label: string; rows?: number }) {
  return (
    <Stack gap="sm" role="status" aria-label={label} data-loading>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={56} radius="md" />
      ))}
    </Stack>
  );
}

/** What went wrong, in plain words, and a way on. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title="This did not work" role="alert">
      <Stack gap="sm" align="flex-start">
        <Text>{messageOf(error)}</Text>
        {onRetry && (
          <Button variant="default" size="sm" onClick={onRetry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** There is nothing yet: why, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card withBorder radius="lg" p="xl">
      <Stack gap="xs" align="center" ta="center">
        <Title order={2} fz="lg">
          {title}
        </Title>
        <Text c="dimmed" component="div" maw={460}>
          {children}
        </Text>
      </Stack>
    </Card>
  );
}

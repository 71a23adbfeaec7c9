import { Alert, Button, Card, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { messageOf } from '../../lib/messages.ts';
import classes from './states.module.css';

/** What will be there: parts below each other, cards, a table, or the sheet of a quiz. */
export type LoadingShape = keyof typeof bars;

/** How many bars a part has, and how high they are. */
const bars = {
  rows: { count: 1, height: 56 },
  cards: { count: 1, height: 168 },
  table: { count: 4, height: 14 },
  sheet: { count: 3, height: 18 },
};

interface LoadingStateProps {
  label: string;
  rows?: number;
  shape?: LoadingShape;
}

/** Grey bars in the place of what is loading, and in its shape. */
export function LoadingState({ label, rows = 4, shape = 'rows' }: LoadingStateProps) {
  const { count, height } = bars[shape];
  return (
    <div role="status" aria-label={label} className={classes[shape]} data-loading>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={count > 1 ? classes.line : undefined}>
          {Array.from({ length: count }, (__, bar) => (
            <Skeleton key={bar} height={height} radius="md" />
          ))}
        </div>
      ))}
    </div>
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

import { Alert, Button, Card, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { messageOf } from '../../lib/messages.ts';
import classes from './states.module.css';

/** What the page will show: blocks, cards, a table, or numbered lines with a field each. */
export type LoadingShape = keyof typeof bars;

/** The number of bars in a row, and their height. */
const bars = {
  rows: { count: 1, height: 56 },
  cards: { count: 1, height: 168 },
  table: { count: 4, height: 14 },
  fields: { count: 3, height: 18 },
};

interface LoadingStateProps {
  label: string;
  rows?: number;
  shape?: LoadingShape;
}

/** Gray bars in the shape of the content that is loading. */
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

/** Explains an error in plain words, and offers to retry. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle />} title="That didn’t work" role="alert">
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

/** Explains why a list is empty, and what to do about it. */
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

import { Card, Group, SemiCircleProgress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatPercent } from '../../../platform/lib/format.ts';

/** Draws a score as half a ring, with details beside it. */
export function ScoreCard({ percent, children }: { percent: number; children: ReactNode }) {
  return (
    <Card withBorder radius="lg" p="xl">
      <Group gap="xl">
        <SemiCircleProgress
          size={160}
          value={percent}
          filledSegmentColor="board"
          emptySegmentColor="var(--line)"
          label={
            <Text fw={700} fz={24}>
              {formatPercent(percent)}
            </Text>
          }
        />
        <Stack gap={2}>{children}</Stack>
      </Group>
    </Card>
  );
}

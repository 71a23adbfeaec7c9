import '@mantine/core/styles/RingProgress.css';
import { Card, Group, RingProgress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatPercent } from '../lib/format.ts';

/** A score as a ring, and what there is to say about it. */
export function ScoreCard({ percent, children }: { percent: number; children: ReactNode }) {
  return (
    <Card withBorder radius="lg" p="xl">
      <Group gap="xl">
        <RingProgress
          size={128}
          thickness={12}
          roundCaps
          sections={[{ value: percent, color: 'board' }]}
          rootColor="var(--line)"
          label={
            <Text ta="center" fw={700} fz={24}>
              {formatPercent(percent)}
            </Text>
          }
        />
        <Stack gap={2}>{children}</Stack>
      </Group>
    </Card>
  );
}

import { type Import, isImportFinished } from '@math-app/contracts/quiz';
import { Card, Group, Progress, SimpleGrid, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { count, formatNumber, formatPercent } from '../../platform/lib/format.ts';
import { ImportBadge, statusLabel } from './import-badge.tsx';

const step = 25;

interface ImportProgressProps {
  shown: Import;
  /** A button beside the percentage. */
  action: ReactNode;
}

/** Shows the status, speed and remaining time of an import. */
export function ImportProgress({ shown, action }: ImportProgressProps) {
  const { status, percent } = shown;
  return (
    <Card withBorder radius="lg" p="lg">
      <Stack>
        <Group justify="space-between">
          <Group gap="sm">
            <ImportBadge status={status} />
            <Text fw={700} fz="xl">
              {formatPercent(Math.floor(percent))}
            </Text>
          </Group>
          {action}
        </Group>
        <Progress
          value={percent}
          color={status === 'failed' ? 'red' : 'board'}
          aria-label="Import progress"
          radius="xl"
          size="lg"
        />
        {/* The bar moves three times a second, but a screen reader announces only every quarter. */}
        <VisuallyHidden role="status">{announcementOf(shown)}</VisuallyHidden>
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          {figuresOf(shown).map(([name, value]) => (
            <Stack key={name} gap={0}>
              <Text fz="sm" c="dimmed">
                {name}
              </Text>
              <Text fw={600}>{value}</Text>
            </Stack>
          ))}
        </SimpleGrid>
      </Stack>
    </Card>
  );
}

function announcementOf({ status, percent, writtenCount, failure }: Import): string {
  if (status === 'completed') return `Completed: ${count(writtenCount, 'question')} imported.`;
  if (status === 'failed') return `Failed. ${failure?.detail ?? ''}`;
  if (status === 'cancelled') return 'Canceled. Nothing was imported.';
  return `${statusLabel(status)}, ${Math.floor(percent / step) * step}% done.`;
}

function figuresOf(shown: Import): [name: string, value: string][] {
  const { readCount, badCount, writtenCount, rowsPerSecond, remainingSeconds } = shown;
  const figures: [string, string][] = [
    ['Rows checked', formatNumber(readCount)],
    ['Bad rows', formatNumber(badCount)],
    ['Questions imported', formatNumber(writtenCount)],
  ];
  const speed = rowsPerSecond === null ? '–' : `${formatNumber(rowsPerSecond)} rows/s`;
  if (!isImportFinished(shown)) {
    const timeLeft = remainingSeconds === null ? '' : `, ${count(remainingSeconds, 'second')} left`;
    figures.push(['Speed and time left', speed + timeLeft]);
  } else if (rowsPerSecond !== null) {
    figures.push(['Speed', speed]);
  }
  return figures;
}

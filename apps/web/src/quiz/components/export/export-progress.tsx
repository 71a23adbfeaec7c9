import type { Export } from '@math-app/contracts/quiz';
import { Progress, Stack, Text } from '@mantine/core';
import { formatNumber } from '../../../platform/lib/format.ts';

const nouns: Record<Export['kind'], string> = {
  'country-report': 'countries',
  results: 'results',
  worksheet: 'questions',
};

/** Shows the progress of an export. Until the worker knows the total, the bar is full and animated. */
export function ExportProgress({ file: { kind, status, done, total } }: { file: Export }) {
  const isCounted = total > 0;
  const label =
    status === 'waiting'
      ? 'Waiting to start'
      : isCounted
        ? `${formatNumber(done)} of ${formatNumber(total)} ${nouns[kind]}`
        : 'Preparing…';
  return (
    <Stack gap={4}>
      <Progress
        aria-label={label}
        value={isCounted ? (done / total) * 100 : 100}
        animated={!isCounted}
        color="board"
      />
      <Text fz="sm" c="dimmed">
        {label}
      </Text>
    </Stack>
  );
}

import { Progress, Stack, Text } from '@mantine/core';

interface LabeledProgressProps {
  label: string;
  /** From 0 to 1, or null while the total is unknown: the bar is then full and animated. */
  share: number | null;
}

export function LabeledProgress({ label, share }: LabeledProgressProps) {
  return (
    <Stack gap={4}>
      <Text fz="sm">{label}</Text>
      <Progress aria-label={label} value={(share ?? 1) * 100} animated={share === null} color="board" />
    </Stack>
  );
}

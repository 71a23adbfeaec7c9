import { Card, Group, Skeleton, Title } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import classes from './chart-card.module.css';

interface ChartCardProps {
  title: string;
  /** What changes the chart, beside its title. */
  control?: ReactNode;
  chart: ReactNode;
  /** The same in words. */
  table: ReactNode;
}

export const chartHeight = 260;

/** A drawing, and for those who cannot or would not read it the same as a table. */
export function ChartCard({ title, control, chart, table }: ChartCardProps) {
  return (
    <Card withBorder radius="lg" p="lg">
      <Group justify="space-between" mb="md" mih={36}>
        <Title order={2} fz={18}>
          {title}
        </Title>
        {control}
      </Group>
      <Suspense fallback={<Skeleton height={chartHeight} radius="md" />}>{chart}</Suspense>
      <details className={classes.details}>
        <summary className={classes.summary}>{title} as a table</summary>
        {table}
      </details>
    </Card>
  );
}

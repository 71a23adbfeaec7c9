import { Card, Group, Skeleton, Title } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import classes from './chart-card.module.css';

interface ChartCardProps {
  title: string;
  /** A field beside the title that changes the chart. */
  control?: ReactNode;
  chart: ReactNode;
  /** The numbers of the chart. */
  table: ReactNode;
}

export const chartHeight = 260;

/** A chart, with its numbers in a table below it for everyone who can't read a chart. */
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

import { CompositeChart } from '@mantine/charts';
import type { DayResult } from '@math-app/contracts/quiz';
import { Text } from '@mantine/core';
import { formatDay } from '../../../platform/lib/format.ts';
import { chartHeight } from './chart-card.tsx';

const noteHeight = 28;

/** Submissions are bars and scores are dots, so that color isn't the only difference. */
export function DaysChart({ days }: { days: DayResult[] }) {
  const points = days.map(({ date, submissionCount, meanPercent }) => ({
    day: formatDay(date),
    Submissions: submissionCount,
    'Mean score (%)': meanPercent,
  }));
  return (
    <div aria-hidden="true">
      <CompositeChart
        h={chartHeight - noteHeight}
        data={points}
        dataKey="day"
        series={[
          { name: 'Submissions', type: 'bar', color: 'var(--board)' },
          { name: 'Mean score (%)', type: 'line', color: 'var(--wrong)', yAxisId: 'right' },
        ]}
        withRightYAxis
        yAxisProps={{ allowDecimals: false, width: 32 }}
        rightYAxisProps={{ domain: [0, 100], ticks: [0, 50, 100], width: 36 }}
        curveType="linear"
        strokeWidth={1.5}
        dotProps={{ r: 3.5 }}
        lineProps={{ isAnimationActive: false, strokeDasharray: '2 4' }}
        barProps={{ radius: [3, 3, 0, 0], isAnimationActive: false }}
        tabIndex={-1}
        composedChartProps={{ accessibilityLayer: false }}
      />
      <Text fz="xs" c="dimmed" ta="center" h={noteHeight} pt={8}>
        Bars: submissions (left axis). Dots: mean score in % (right axis).
      </Text>
    </div>
  );
}

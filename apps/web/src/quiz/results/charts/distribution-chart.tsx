import { BarChart } from '@mantine/charts';
import type { ScoreRange } from '@math-app/contracts/quiz';
import { chartHeight } from './chart-card.tsx';
import { rangeOf } from './range-of.ts';

/** Draws one bar per tenth of the scale, with its number on top. */
export function DistributionChart({ ranges }: { ranges: ScoreRange[] }) {
  const bars = ranges.map((range) => ({
    range: rangeOf(range),
    Submissions: range.submissionCount,
  }));
  return (
    <div aria-hidden="true">
      <BarChart
        h={chartHeight}
        data={bars}
        dataKey="range"
        series={[{ name: 'Submissions', color: 'var(--board)' }]}
        xAxisLabel="Score (%)"
        xAxisProps={{ interval: 'equidistantPreserveStart' }}
        yAxisProps={{ allowDecimals: false, width: 44 }}
        withBarValueLabel
        valueLabelProps={{ fill: 'var(--ink)', formatter: (value) => (value === 0 ? '' : value) }}
        barProps={{ radius: [4, 4, 0, 0], isAnimationActive: false }}
        tabIndex={-1}
        barChartProps={{ accessibilityLayer: false }}
      />
    </div>
  );
}

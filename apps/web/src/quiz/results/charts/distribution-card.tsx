import type { ScoreRange } from '@math-app/contracts/quiz';
import { Table } from '@mantine/core';
import { formatNumber } from '../../../platform/lib/format.ts';
import { ChartCard } from './chart-card.tsx';
import { DistributionChart } from './lazy-charts.ts';
import { rangeOf } from './range-of.ts';

/** Shows how many submissions scored in each tenth of the scale. */
export function DistributionCard({ ranges }: { ranges: ScoreRange[] }) {
  return (
    <ChartCard
      title="Scores"
      chart={<DistributionChart ranges={ranges} />}
      table={
        <Table
          aria-label="Scores"
          data={{
            head: ['Score (%)', 'Submissions'],
            body: ranges.map((range) => [rangeOf(range), formatNumber(range.submissionCount)]),
          }}
        />
      }
    />
  );
}

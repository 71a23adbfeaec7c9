import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import type { CountryReport } from '@math-app/contracts';
import { countryName } from '../lib/countries.ts';
import { formatPercent } from '../lib/format.ts';
import { countryChartHeight } from './country-chart-height.ts';

/** One bar for each country. The table below it says the same in words, so the drawing itself is hidden from readers. */
export function CountryChart({ rows }: { rows: CountryReport[] }) {
  const bars = rows.map(({ country, correctPercent }) => ({
    country: countryName(country),
    'Right answers': correctPercent,
  }));
  return (
    <div aria-hidden="true">
      <BarChart
        h={countryChartHeight(bars.length)}
        data={bars}
        dataKey="country"
        orientation="vertical"
        series={[{ name: 'Right answers', color: 'var(--board)' }]}
        valueFormatter={formatPercent}
        xAxisProps={{ domain: [0, 100], ticks: [0, 25, 50, 75, 100] }}
        yAxisProps={{ width: 120 }}
        barProps={{ radius: 4, maxBarSize: 22, isAnimationActive: false }}
        gridAxis="x"
        tabIndex={-1}
        barChartProps={{ accessibilityLayer: false }}
      />
    </div>
  );
}

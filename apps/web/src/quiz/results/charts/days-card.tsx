import type { DayResult } from '@math-app/contracts/quiz';
import { Select, Table } from '@mantine/core';
import { formatDay, formatNumber, formatPercent } from '../../../platform/lib/format.ts';
import { ChartCard } from './chart-card.tsx';
import { DaysChart } from './lazy-charts.ts';

const choices = [30, 90, 365];

/** Reads the number of days from the URL. Anything but one of the choices becomes the first choice. */
export const readDays = (text: string): number =>
  choices.find((days) => String(days) === text) ?? choices[0]!;

interface DaysCardProps {
  days: DayResult[];
  onDaysChange: (days: string | null) => void;
}

/** Shows the number of submissions and the mean score of each recent day. */
export function DaysCard({ days, onDaysChange }: DaysCardProps) {
  return (
    <ChartCard
      title="Day by day"
      control={
        <Select
          aria-label="Period"
          size="xs"
          w={140}
          allowDeselect={false}
          data={choices.map((choice) => ({ value: String(choice), label: `Last ${choice} days` }))}
          value={String(readDays(String(days.length)))}
          onChange={onDaysChange}
        />
      }
      chart={<DaysChart days={days} />}
      table={
        <Table
          aria-label="Day by day"
          data={{
            head: ['Day (UTC)', 'Submissions', 'Mean score'],
            body: days.map(({ date, submissionCount, meanPercent }) => [
              formatDay(date),
              formatNumber(submissionCount),
              meanPercent === null ? '–' : formatPercent(meanPercent),
            ]),
          }}
        />
      }
    />
  );
}

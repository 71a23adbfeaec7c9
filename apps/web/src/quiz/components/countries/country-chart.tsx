import type { CountryReport } from '@math-app/contracts/quiz';
import { Progress } from '@mantine/core';
import { Fragment } from 'react';
import { countryName } from '../../../platform/lib/countries.ts';
import { formatPercent } from '../../../platform/lib/format.ts';
import classes from './country-chart.module.css';

/**
 * One bar for each country. The table below it says the same in words, so the drawing itself is hidden from readers. Not
 * by the library of the other charts, which is ten times as large as the report.
 */
export function CountryChart({ rows }: { rows: CountryReport[] }) {
  return (
    <div className={classes.chart} aria-hidden="true">
      {rows.map(({ country, correctPercent }) => (
        <Fragment key={country}>
          <span className={classes.name}>{countryName(country)}</span>
          <Progress value={correctPercent} size={20} radius="sm" color="var(--board)" />
          <span className={classes.share}>{formatPercent(correctPercent)}</span>
        </Fragment>
      ))}
    </div>
  );
}

import type { CountryReport } from '@math-app/contracts/quiz';
import { Progress } from '@mantine/core';
import { Fragment } from 'react';
import { countryName } from '../../../platform/lib/countries.ts';
import { formatPercent } from '../../../platform/lib/format.ts';
import classes from './country-chart.module.css';

/**
 * Draws one bar per country. Screen readers skip it because the table below has the same numbers. It doesn't use the
 * chart library, which is ten times the size of the report page.
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

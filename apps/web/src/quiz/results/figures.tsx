import type { QuizResults } from '@math-app/contracts/quiz';
import { Card, SimpleGrid } from '@mantine/core';
import { formatNumber, formatPercent } from '../../platform/lib/format.ts';
import classes from './figures.module.css';

/** The key figures at the top of the results. */
export function Figures({
  results: { submissionCount, meanPercent, medianPercent },
}: {
  results: QuizResults;
}) {
  const figures: [name: string, value: string][] = [
    ['Students who submitted', formatNumber(submissionCount)],
    ['Mean score', formatPercent(meanPercent ?? 0)],
    ['Median score', formatPercent(medianPercent ?? 0)],
  ];
  return (
    <SimpleGrid component="dl" m={0} cols={{ base: 1, xs: 3 }}>
      {figures.map(([name, value]) => (
        <Card key={name} withBorder radius="lg" p="lg" className={classes.figure}>
          <dt className={classes.name}>{name}</dt>
          <dd className={classes.value}>{value}</dd>
        </Card>
      ))}
    </SimpleGrid>
  );
}

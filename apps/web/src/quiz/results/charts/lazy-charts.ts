import { lazy } from 'react';

// The chart library is larger than the rest of the page, so it loads after the figures.

export const DaysChart = lazy(async () => ({ default: (await import('./days-chart.tsx')).DaysChart }));

export const DistributionChart = lazy(async () => ({
  default: (await import('./distribution-chart.tsx')).DistributionChart,
}));

import { lazy } from 'react';

// What draws is larger than the page: it comes after the figures.

export const DaysChart = lazy(async () => ({ default: (await import('./days-chart.tsx')).DaysChart }));

export const DistributionChart = lazy(async () => ({
  default: (await import('./distribution-chart.tsx')).DistributionChart,
}));

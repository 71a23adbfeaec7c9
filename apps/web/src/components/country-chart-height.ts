const barHeight = 38;
const axisHeight = 48;

/** @returns the height of the chart in pixels, before and after it is drawn */
export const countryChartHeight = (bars: number): number => bars * barHeight + axisHeight;

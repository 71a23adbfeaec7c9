const barHeight = 38;
const axisHeight = 48;

/** @returns the height of a chart in pixels, before and after it is drawn */
export const chartHeight = (bars: number): number => bars * barHeight + axisHeight;

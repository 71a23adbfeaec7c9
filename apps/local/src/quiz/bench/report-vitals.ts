import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Event loop delay and memory of a process since the last report. */
export interface Vitals {
  /** Longest event loop delay and its 99th percentile, in milliseconds. */
  loopMaxMs: number;
  loopP99Ms: number;
  /** Memory now, and the most since the process started, in megabytes. */
  memoryMb: number;
  peakMemoryMb: number;
}

// The benchmark loads this into api and worker before their own code. They reply to every message with their vitals.
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
const toMs = (nanoseconds: number) => Math.round(nanoseconds / 1e6);

process.on('message', () => {
  const vitals: Vitals = {
    loopMaxMs: toMs(delay.max),
    loopP99Ms: toMs(delay.percentile(99)),
    memoryMb: Math.round(process.memoryUsage.rss() / 1e6),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1e3),
  };
  delay.reset();
  process.send?.(vitals);
});

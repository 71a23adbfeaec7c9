import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How a process has been since it was last asked. */
export interface Vitals {
  /** Milliseconds that the event loop was held up, at worst and in all but one of a hundred samples. */
  loopMaxMs: number;
  loopP99Ms: number;
  /** Megabytes of memory, now and at most since the start. */
  memoryMb: number;
  peakMemoryMb: number;
}

// Loaded into api and worker before their own code, only for the benchmark: they answer each message with their vitals.
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

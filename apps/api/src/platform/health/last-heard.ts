import type { PartHealth } from '@math-app/contracts';

/** Checks a part of the app and remembers when it last responded. */
export class LastHeard {
  private heardAtMs: number | null = null;

  async ask(ping: () => Promise<unknown>): Promise<PartHealth> {
    try {
      await ping();
      this.heardAtMs = performance.now();
      return { status: 'up', ageSeconds: 0 };
    } catch {
      return { status: 'down', ageSeconds: this.ageSeconds(), detail: 'It does not respond.' };
    }
  }

  private ageSeconds(): number | null {
    return this.heardAtMs === null ? null : Math.round((performance.now() - this.heardAtMs) / 100) / 10;
  }
}

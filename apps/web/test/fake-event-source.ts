import { act } from '@testing-library/react';
import { vi } from 'vitest';

/** A fake of the browser's EventSource, which jsdom doesn't have. Tests control it. */
export class FakeEventSource extends EventTarget {
  static opened: FakeEventSource[] = [];
  isClosed = false;

  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }

  /** Replaces the global EventSource. */
  static install(): void {
    FakeEventSource.opened = [];
    vi.stubGlobal('EventSource', FakeEventSource);
  }

  static last(): FakeEventSource {
    return FakeEventSource.opened.at(-1)!;
  }

  close(): void {
    this.isClosed = true;
  }

  send(state: unknown): void {
    this.receive(new MessageEvent('message', { data: JSON.stringify(state) }));
  }

  lose(): void {
    this.receive(new Event('error'));
  }

  private receive(event: Event): void {
    act(() => {
      this.dispatchEvent(event);
    });
  }
}

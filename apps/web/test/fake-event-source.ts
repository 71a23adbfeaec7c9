import { act } from '@testing-library/react';
import { vi } from 'vitest';

/** The browser's EventSource, which jsdom does not have, as a test plays it. */
export class FakeEventSource extends EventTarget {
  static opened: FakeEventSource[] = [];
  isClosed = false;

  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }

  /** Puts itself in the place of the browser's. */
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

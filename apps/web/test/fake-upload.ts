import { vi } from 'vitest';

/** Replaces `XMLHttpRequest`, which uploads use, and answers from the fake API. @returns the forms that were sent */
export function fakeUploads(): FormData[] {
  const sent: FormData[] = [];
  class FakeUpload extends EventTarget {
    readonly upload = new EventTarget();
    status = 0;
    responseText = '';
    private method = '';
    private path = '';

    open(method: string, path: string): void {
      this.method = method;
      this.path = path;
    }

    getResponseHeader(): null {
      return null;
    }

    send(form: FormData): void {
      sent.push(form);
      this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: 1, total: 2 }));
      void this.respond().then((event) => this.dispatchEvent(new Event(event)));
    }

    private async respond(): Promise<'load' | 'error'> {
      const response = await fetch(this.path, { method: this.method }).catch(() => null);
      if (!response) return 'error';
      this.status = response.status;
      this.responseText = await response.text();
      return 'load';
    }
  }
  vi.stubGlobal('XMLHttpRequest', FakeUpload);
  return sent;
}

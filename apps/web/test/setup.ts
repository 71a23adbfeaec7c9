import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A failure says what was missing, without the whole page; and a busy machine is no failure.
configure({
  asyncUtilTimeout: 10_000,
  getElementError: (message) => new Error(message ?? 'Not found.'),
});

// What Mantine asks a browser for and jsdom does not have.
vi.stubGlobal('matchMedia', (query: string) => ({
  // A wide screen, in light colours.
  matches: query.startsWith('(min-width'),
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
// jsdom lays nothing out, and a chart without any room complains.
const room = { x: 0, y: 0, top: 0, left: 0, right: 800, bottom: 600, width: 800, height: 600 };
Element.prototype.getBoundingClientRect = () => ({ ...room, toJSON: () => room });

afterEach(() => {
  cleanup();
  notifications.clean();
  localStorage.clear();
  document.cookie = 'signed_in=; max-age=0';
});

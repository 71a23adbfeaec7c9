import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Failures name the missing element without printing the whole page. The long timeout is for busy machines.
configure({
  asyncUtilTimeout: 10_000,
  getElementError: (message) => new Error(message ?? 'Not found.'),
});

// Browser APIs that Mantine needs and jsdom lacks.
vi.stubGlobal('matchMedia', (query: string) => ({
  // A wide screen with light colors.
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
// jsdom has no layout, and charts complain when they have no space.
const room = { x: 0, y: 0, top: 0, left: 0, right: 800, bottom: 600, width: 800, height: 600 };
Element.prototype.getBoundingClientRect = () => ({ ...room, toJSON: () => room });

afterEach(() => {
  cleanup();
  notifications.clean();
  localStorage.clear();
  document.cookie = 'signed_in=; max-age=0';
});

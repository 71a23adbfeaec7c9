import { describe, expect, it } from 'vitest';
import { findLazyPage } from './lazy-pages.ts';

describe('the page of an address', () => {
  it.each([
    ['/quizzes', '/quizzes', {}],
    ['/quizzes/', '/quizzes', {}],
    ['/quizzes/warm-up', '/quizzes/:slug', { slug: 'warm-up' }],
    ['/quizzes/warm-up/result', '/quizzes/:slug/result', { slug: 'warm-up' }],
    ['/staff/quizzes/warm-up/results', '/staff/quizzes/:slug/results', { slug: 'warm-up' }],
    ['/staff/imports', '/staff/imports', {}],
    ['/staff/imports/7', '/staff/imports/:id', { id: '7' }],
  ])('%s is %s', (address, path, params) => {
    expect(findLazyPage(address)).toEqual({ path, params });
  });

  it.each(['/', '/nowhere', '/quizzes/warm-up/nowhere', '/staff', '/quizzes.html'])(
    '%s has none',
    (address) => {
      expect(findLazyPage(address)).toBeUndefined();
    },
  );
});

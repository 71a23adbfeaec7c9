import { describe, expect, it } from 'vitest';
import { nameFeature } from './feature-names.ts';

describe('the name of a feature', () => {
  it('is written in each form that its files need', () => {
    expect(nameFeature('news-items')).toEqual({
      plural: 'news-items',
      singular: 'news-item',
      pascal: 'NewsItem',
      pascalPlural: 'NewsItems',
      camel: 'newsItem',
      camelPlural: 'newsItems',
      table: 'news_items',
      words: 'news items',
      singularWords: 'news item',
      title: 'News items',
      isRegular: true,
      singularTitle: 'News item',
      aSingular: 'A news item',
      aSingularLower: 'a news item',
    });
  });

  it.each([
    ['notes', 'note'],
    ['categories', 'category'],
    ['boxes', 'box'],
    ['addresses', 'address'],
    ['houses', 'house'],
    ['invoices', 'invoice'],
  ])('%s has the singular %s', (plural, singular) => {
    expect(nameFeature(plural).singular).toBe(singular);
  });

  it('takes a singular that can’t be guessed', () => {
    expect(nameFeature('people', 'person')).toMatchObject({ pascal: 'Person', pascalPlural: 'People' });
    expect(() => nameFeature('people')).toThrow('--singular');
  });

  it.each(['Notes', 'my notes', '-notes', '2notes', 'notes/x', '../notes', ''])('is refused: %j', (name) => {
    expect(() => nameFeature(name)).toThrow(/isn't a valid name/);
  });
});

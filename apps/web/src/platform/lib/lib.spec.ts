import { describe, expect, it } from 'vitest';
import { toQuery } from './api-client.ts';
import { countryName, listCountries } from './countries.ts';
import { count, formatPercent, formatSize } from './format.ts';
import { typedPhoneSchema } from './phone.ts';

describe('a query string', () => {
  it('contains only the values that are set', () => {
    expect(
      toQuery({ search: 'a&b', page: 2, disabled: false, sort: '', country: null, role: undefined }),
    ).toBe('?search=a%26b&page=2&disabled=false');
    expect(toQuery({ search: '' })).toBe('');
  });
});

describe('countries', () => {
  it('all have names and are sorted by them', () => {
    const names = listCountries().map(({ label }) => label);
    expect(names).toHaveLength(249);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
    expect(names.filter((name) => /^[A-Z]{2}$/.test(name))).toEqual([]);
    expect(countryName('NZ')).toBe('New Zealand');
  });
});

describe('a phone number', () => {
  it.each([
    ['+1 (416) 555-0123', '+14165550123'],
    ['0041 44 668 18 00', '+41446681800'],
    ['', null],
    ['  ', null],
  ])('typed as "%s" is %s', (typed, phone) => {
    expect(typedPhoneSchema.parse(typed)).toBe(phone);
  });

  it('without a country code is rejected', () => {
    expect(typedPhoneSchema.safeParse('044 668 18 00').success).toBe(false);
  });
});

describe('formatted numbers', () => {
  it('match the singular or plural of their noun', () => {
    expect([
      count(1, 'country', 'countries'),
      count(2, 'country', 'countries'),
      count(0, 'file'),
      count(1500, 'user'),
    ]).toEqual(['1 country', '2 countries', '0 files', '1,500 users']);
    expect(formatPercent(66.666)).toBe('66.7%');
  });

  it.each([
    [0, '1 kB'],
    [12_345, '12 kB'],
    [999_600, '1 MB'],
    [3_440_000, '3.4 MB'],
  ])('format %i bytes as %s', (bytes, words) => {
    expect(formatSize(bytes)).toBe(words);
  });
});

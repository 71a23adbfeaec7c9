import { describe, expect, it } from 'vitest';
import { parseName, Refusal } from './names.ts';
import { rename } from './rename.ts';

describe('the name of a product', () => {
  it('is written in each form that the code needs', () => {
    expect(parseName('My App')).toEqual({
      title: 'My App',
      kebab: 'my-app',
      snake: 'my_app',
      pascal: 'MyApp',
    });
    expect(parseName('Acme-Notes 2')).toMatchObject({
      kebab: 'acme-notes-2',
      snake: 'acme_notes_2',
      pascal: 'AcmeNotes2',
    });
    expect(parseName('shop')).toEqual({ title: 'shop', kebab: 'shop', snake: 'shop', pascal: 'Shop' });
  });

  it.each([
    '',
    ' ',
    '2 Fast',
    'My  App',
    'My App ',
    'Bob’s',
    "Bob's",
    'a/b',
    '../x',
    'Café',
    'x$(id)',
    'x'.repeat(31),
  ])('is refused: %j', (name) => {
    expect(() => parseName(name)).toThrow(Refusal);
  });
});

describe('renaming', () => {
  const names = parseName('Acme Shop');

  it.each([
    [`from '@math-app/contracts'`, `from '@acme-shop/contracts'`],
    ['postgres://math_app@postgres:5432/math_app', 'postgres://acme_shop@postgres:5432/acme_shop'],
    ['math_app_template', 'acme_shop_template'],
    ['password math-app-demo', 'password acme-shop-demo'],
    ['Welcome to Math App.', 'Welcome to Acme Shop.'],
    ['the reference of Math\nApp', 'the reference of Acme\nShop'],
    ['÷ Math App', 'Acme Shop'],
    ['https://math.example/', 'https://acme-shop.example/'],
    [String.raw`/https:\/\/math\.example/`, String.raw`/https:\/\/acme-shop\.example/`],
    ['student@example.com, Sam Student', 'member@example.com, Sam Member'],
    ['Toni Teacher', 'Toni Colleague'],
    ['Math.round(aftermath)', 'Math.round(aftermath)'],
  ])('%j', (text, expected) => {
    expect(rename(text, names)).toBe(expected);
  });
});

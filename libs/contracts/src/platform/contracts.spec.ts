import { describe, expect, it } from 'vitest';
import {
  countryCodes,
  emailSchema,
  line,
  paragraphs,
  phoneSchema,
  platformProblemCodes,
  registerSchema,
  timestampSchema,
  userSchema,
} from './index.ts';

const messagesOf = (schema: { safeParse: typeof registerSchema.safeParse }, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('texts', () => {
  it('are trimmed and bounded', () => {
    expect(line(3).parse('  abc ')).toBe('abc');
    expect(line(3).safeParse('abcd').success).toBe(false);
    expect(line(3).safeParse('   ').success).toBe(false);
  });

  it('hold no control characters, but paragraphs hold line breaks', () => {
    for (const character of ['\u0000', '\u0007', '\u001b', '\u007f', '\u0085']) {
      expect(line(9).safeParse(`a${character}b`).success).toBe(false);
      expect(paragraphs(9).safeParse(`a${character}b`).success).toBe(false);
    }
    expect(line(9).safeParse('a\nb').success).toBe(false);
    expect(paragraphs(9).parse('a\n\tb')).toBe('a\n\tb');
  });

  it('hold every language', () => {
    expect(line(20).parse('Zoë 分数 ½ 👩‍🏫')).toBe('Zoë 分数 ½ 👩‍🏫');
  });
});

describe('an email address', () => {
  it('is compared without case and surrounding space', () => {
    expect(emailSchema.parse(' Ada@Example.COM ')).toBe('ada@example.com');
  });

  it.each([
    '',
    'ada',
    'ada@',
    '@example.com',
    'a b@example.com',
    'ada@example',
    'ada@example.com\nBcc: x@y.example',
  ])('is not "%s"', (address) => {
    expect(emailSchema.safeParse(address).success).toBe(false);
  });
});

describe('a phone number', () => {
  it.each(['+14165550123', '+4930123456'])('may be %s', (phone) =>
    expect(phoneSchema.parse(phone)).toBe(phone),
  );
  it.each(['14165550123', '+0123456789', '+1 416', '+', '+1234567890123456'])('is not %s', (phone) => {
    expect(phoneSchema.safeParse(phone).success).toBe(false);
  });
});

describe('the countries', () => {
  it('are the 249 of ISO 3166-1, each once', () => {
    expect(new Set(countryCodes).size).toBe(249);
    expect(countryCodes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  });
});

describe('a timestamp', () => {
  it('goes out as ISO 8601, from a date or a text', () => {
    const iso = '2026-11-20T10:00:00.000Z';
    expect([timestampSchema.parse(new Date(iso)), timestampSchema.parse(iso)]).toEqual([iso, iso]);
    expect(timestampSchema.safeParse('yesterday').success).toBe(false);
  });
});

describe('what is sent', () => {
  it('is trimmed to the schema: nothing else of a row leaves the server', () => {
    const row = {
      id: '01900000-0000-7000-8000-000000000001',
      name: 'Ada',
      email: 'ada@example.com',
      country: 'GB',
      phone: null,
      role: 'student',
      createdAt: new Date(),
      passwordHash: 'secret',
      disabled: false,
    };
    expect(Object.keys(userSchema.parse(row))).toEqual([
      'id',
      'name',
      'email',
      'country',
      'phone',
      'role',
      'createdAt',
    ]);
  });
});

describe('what is wrong', () => {
  it('is said in words for people', () => {
    const messages = messagesOf(registerSchema, {
      name: 7,
      email: 'x',
      password: 'x',
      country: 'XX',
      acceptTerms: false,
    });
    expect(messages).toEqual([
      'This must be a string.',
      'Enter a valid email address.',
      'Use at least 8 characters.',
      'Choose a country from the list.',
      'Please accept the terms.',
    ]);
    expect(messagesOf(registerSchema, {})[0]).toBe('Please fill this in.');
  });

  it('has a code of lower-case words', () => {
    expect(platformProblemCodes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });
});

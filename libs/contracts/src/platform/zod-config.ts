import { z } from 'zod';

z.config({
  // zod compiles schemas with `new Function` where it may. The client's policy forbids that, and even asking is reported.
  jitless: 'document' in globalThis,
  // What zod says for people who do not know types. Schemas with a message of their own keep it.
  customError: (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined
          ? 'Please fill this in.'
          : `This must be ${article(issue.expected)}.`;
      case 'invalid_value':
        return `This must be one of: ${issue.values.map(String).join(', ')}.`;
      case 'invalid_format':
        return issue.format === 'uuid' ? 'This is not an id.' : undefined;
      default:
        return undefined;
    }
  },
});

function article(type: string): string {
  if (type === 'int') return 'a whole number';
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

import { z } from 'zod';

z.config({
  // zod compiles schemas with `new Function` if it can. The client's content security policy forbids that, and reports even the attempt.
  jitless: 'document' in globalThis,
  // Plain messages instead of zod's, which speak of types. A schema's own message takes precedence.
  customError: (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined
          ? 'Please fill this in.'
          : `This must be ${article(issue.expected)}.`;
      case 'invalid_value':
        return `This must be one of: ${issue.values.map(String).join(', ')}.`;
      case 'invalid_format':
        return issue.format === 'uuid' ? 'This is not a valid id.' : undefined;
      default:
        return undefined;
    }
  },
});

function article(type: string): string {
  if (type === 'int') return 'a whole number';
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

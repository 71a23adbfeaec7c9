import { phoneSchema } from '@math-app/contracts';
import { z } from 'zod';

/** Converts a phone number as users type it, "+1 (416) 555-0123", to the API's format. An empty one becomes null. */
export const typedPhoneSchema = z
  .string()
  .transform((typed) => typed.replace(/[\s()./-]/g, '').replace(/^00/, '+') || null)
  .pipe(phoneSchema.nullable());

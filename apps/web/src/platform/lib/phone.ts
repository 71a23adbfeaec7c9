import { phoneSchema } from '@math-app/contracts';
import { z } from 'zod';

/** A phone number as people type it, "+1 (416) 555-0123", to the form that the API takes; empty is none. */
export const typedPhoneSchema = z
  .string()
  .transform((typed) => typed.replace(/[\s()./-]/g, '').replace(/^00/, '+') || null)
  .pipe(phoneSchema.nullable());

import { z } from 'zod';
import { countrySchema } from './countries.ts';
import { emailSchema, newPasswordSchema, phoneSchema, typedPasswordSchema, userNameSchema } from './users.ts';

export const registerSchema = z
  .strictObject({
    name: userNameSchema,
    email: emailSchema,
    password: newPasswordSchema,
    country: countrySchema,
    phone: phoneSchema.nullish(),
    acceptTerms: z.literal(true, 'Please accept the terms.'),
  })
  .meta({ id: 'Register' });

export const loginSchema = z
  .strictObject({ email: emailSchema, password: typedPasswordSchema })
  .meta({ id: 'Login' });

export const forgotPasswordSchema = z.strictObject({ email: emailSchema }).meta({ id: 'ForgotPassword' });

/** How long the emailed link works. */
export const passwordResetTtlHours = 24;

/** The token from the emailed link: 256 bits as 43 characters of base64url. */
export const resetPasswordSchema = z
  .strictObject({ token: z.string().min(1).max(200), password: newPasswordSchema })
  .meta({ id: 'ResetPassword' });

export type Register = z.infer<typeof registerSchema>;
export type Login = z.infer<typeof loginSchema>;
export type ForgotPassword = z.infer<typeof forgotPasswordSchema>;
export type ResetPassword = z.infer<typeof resetPasswordSchema>;

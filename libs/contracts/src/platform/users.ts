import { z } from 'zod';
import { countrySchema } from './countries.ts';
import { pageOf, pageQuerySchema } from './pages.ts';
import { line, timestampSchema } from './text.ts';

export const roles = ['student', 'staff'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Email addresses are case-insensitive here, so they are stored and sent in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Enter a valid email address.'));

/** A new password: 8 to 128 characters of any kind (NIST SP 800-63B asks for length, not for symbols). */
export const newPasswordSchema = z
  .string()
  .min(8, 'Use at least 8 characters.')
  .max(128, 'Use at most 128 characters.');

/** A password that is only compared. Its length is limited because hashing takes time. */
export const typedPasswordSchema = z
  .string()
  .min(1, 'Please fill this in.')
  .max(128, 'Use at most 128 characters.');

export const phoneSchema = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/, 'Include the country code, such as +14165550123.')
  .meta({ description: 'E.164', example: '+14165550123' });

export const userNameSchema = line(80);

/** A user, as shown to that user and to staff. */
export const userSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    country: z.string(),
    phone: z.string().nullable(),
    role: roleSchema,
    createdAt: timestampSchema,
  })
  .meta({ id: 'User' });

/** A user, as shown to staff. */
export const managedUserSchema = userSchema.extend({ disabled: z.boolean() }).meta({ id: 'ManagedUser' });
export const managedUserPageSchema = pageOf(managedUserSchema).meta({ id: 'ManagedUserPage' });
export const userQuerySchema = pageQuerySchema.extend({ role: roleSchema.optional() });

export const updateProfileSchema = z
  .strictObject({
    name: userNameSchema,
    email: emailSchema,
    country: countrySchema,
    phone: phoneSchema.nullable(),
  })
  .partial()
  .meta({ id: 'UpdateProfile' });

export const changePasswordSchema = z
  .strictObject({ currentPassword: typedPasswordSchema, password: newPasswordSchema })
  .meta({ id: 'ChangePassword' });

export const manageUserSchema = z
  .strictObject({ role: roleSchema, disabled: z.boolean() })
  .partial()
  .meta({ id: 'ManageUser' });

export type User = z.infer<typeof userSchema>;
export type ManagedUser = z.infer<typeof managedUserSchema>;
export type UserQuery = z.infer<typeof userQuerySchema>;
export type UpdateProfile = z.infer<typeof updateProfileSchema>;
export type ChangePassword = z.infer<typeof changePasswordSchema>;
export type ManageUser = z.infer<typeof manageUserSchema>;

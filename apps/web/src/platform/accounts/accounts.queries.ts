import {
  type ChangePassword,
  type ForgotPassword,
  type Login,
  type Register,
  type ResetPassword,
  type UpdateProfile,
  userSchema,
} from '@math-app/contracts';
import { command, request } from '../lib/api-client.ts';

export const register = (body: Register) => request(userSchema, '/auth/register', { method: 'POST', body });

export const login = (body: Login) => request(userSchema, '/auth/login', { method: 'POST', body });

export const forgotPassword = (body: ForgotPassword) =>
  command('/auth/forgot-password', { method: 'POST', body });

export const resetPassword = (body: ResetPassword) =>
  command('/auth/reset-password', { method: 'POST', body });

export const updateProfile = (body: UpdateProfile) =>
  request(userSchema, '/users/me', { method: 'PATCH', body });

export const changePassword = (body: ChangePassword) =>
  command('/users/me/password', { method: 'POST', body });

import {
  type ChangePassword,
  managedUserPageSchema,
  managedUserSchema,
  type ManageUser,
  type Role,
  type UpdateProfile,
  userSchema,
} from '@math-app/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, request, toQuery } from '../../lib/api-client.ts';

export const updateProfile = (body: UpdateProfile) =>
  request(userSchema, '/users/me', { method: 'PATCH', body });

export const changePassword = (body: ChangePassword) =>
  command('/users/me/password', { method: 'POST', body });

export interface UserFilter {
  search: string;
  role: Role | null;
  page: number;
}

export const usersQuery = (filter: UserFilter) =>
  queryOptions({
    queryKey: ['users', filter],
    queryFn: () => request(managedUserPageSchema, `/users${toQuery({ ...filter })}`),
    placeholderData: keepPreviousData,
  });

export const manageUser = (id: string, body: ManageUser) =>
  request(managedUserSchema, `/users/${id}`, { method: 'PATCH', body });

import { managedUserPageSchema, managedUserSchema, type ManageUser, type Role } from '@math-app/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request, toQuery } from '../lib/api-client.ts';

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

import type { ManagedUser, User } from '@math-app/contracts';

export const createdAt = '2026-11-20T10:00:00.000Z';

export const student: User = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Sam Student',
  email: 'student@example.com',
  country: 'CA',
  phone: null,
  role: 'student',
  createdAt,
};

export const teacher: User = {
  ...student,
  id: '01900000-0000-7000-8000-000000000002',
  name: 'Toni Teacher',
  role: 'staff',
};

export const managedStudent: ManagedUser = { ...student, disabled: false };

export const pageOf = <Item>(items: Item[]) => ({ items, total: items.length, page: 1, pageSize: 20 });

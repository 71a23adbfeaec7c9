import { type ManagedUser, type ManageUser, roles, roleSchema } from '@math-app/contracts';
import { Badge, Button, Group, Select, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Page } from '../components/page/page.tsx';
import { Pager } from '../components/list/pager.tsx';
import { QueryView } from '../components/page/query-view.tsx';
import { SearchField } from '../components/form/search-field.tsx';
import { EmptyState } from '../components/page/states.tsx';
import { DataTable } from '../components/list/table.tsx';
import { countryName } from '../lib/countries.ts';
import { formatDate } from '../lib/format.ts';
import { messageOf } from '../lib/messages.ts';
import { useUser } from '../lib/use-user.ts';
import { useFilter } from '../lib/use-filter.ts';
import { manageUser, usersQuery } from './users.queries.ts';

export default function UsersPage() {
  const filter = useFilter();
  const search = filter.text('search');
  const role = roleSchema.safeParse(filter.text('role')).data ?? null;
  const users = useQuery(usersQuery({ search, role, page: filter.page }));
  return (
    <Page title="Users" lead="Closing an account signs the user out at once. Their data is kept.">
      <Group align="flex-end">
        <SearchField
          label="Search by name or email"
          initialValue={search}
          onSearch={(value) => filter.set({ search: value })}
        />
        <Select
          label="Role"
          placeholder="All"
          clearable
          clearButtonProps={{ 'aria-label': 'Show all roles' }}
          data={[...roles]}
          value={role}
          onChange={(value) => filter.set({ role: value })}
        />
      </Group>
      <QueryView query={users} label="Loading users" rows={6} shape="table">
        {({ items, ...page }) =>
          items.length === 0 ? (
            <EmptyState title="No users found">Try another name or role.</EmptyState>
          ) : (
            <>
              <DataTable label="Users" head={['Name', 'Country', 'Joined', 'Role', 'Account']} minWidth={780}>
                {items.map((user) => (
                  <UserRow key={user.id} user={user} />
                ))}
              </DataTable>
              <Pager {...page} noun="user" onChange={(number) => filter.set({ page: String(number) })} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

function UserRow({ user }: { user: ManagedUser }) {
  const client = useQueryClient();
  const isSelf = useUser()?.id === user.id;
  const change = useMutation({
    mutationFn: (changes: ManageUser) => manageUser(user.id, changes),
    onError: (error) => notifications.show({ color: 'red', message: messageOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['users'] }),
  });
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>
          {user.name} {isSelf && <Badge variant="outline">you</Badge>}
        </Text>
        <Text fz="sm" c="dimmed">
          {user.email}
        </Text>
      </Table.Td>
      <Table.Td>{countryName(user.country)}</Table.Td>
      <Table.Td>{formatDate(user.createdAt)}</Table.Td>
      <Table.Td>
        <Select
          aria-label={`Role of ${user.name}`}
          data={[...roles]}
          allowDeselect={false}
          w={130}
          value={user.role}
          disabled={isSelf || change.isPending}
          onChange={(value) => value && change.mutate({ role: roleSchema.parse(value) })}
        />
      </Table.Td>
      <Table.Td>
        <Button
          size="xs"
          variant={user.disabled ? 'filled' : 'default'}
          disabled={isSelf}
          loading={change.isPending}
          onClick={() => change.mutate({ disabled: !user.disabled })}
          aria-label={`${user.disabled ? 'Reopen' : 'Close'} the account of ${user.name}`}
        >
          {user.disabled ? 'Reopen' : 'Close'}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

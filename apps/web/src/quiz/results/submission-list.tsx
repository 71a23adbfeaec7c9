import { Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PagedList } from '../../platform/components/list/paged-list.tsx';
import { SearchField } from '../../platform/components/form/search-field.tsx';
import { EmptyState } from '../../platform/components/page/states.tsx';
import { useFilter } from '../../platform/lib/use-filter.ts';
import { submissionsQuery } from './results.queries.ts';
import { SubmissionTable } from './submission-table.tsx';

/** Lists the submissions of a quiz, searchable by student. Renders nothing if there are none. */
export function SubmissionList({ slug }: { slug: string }) {
  const filter = useFilter();
  const search = filter.text('search');
  const submissions = useQuery(submissionsQuery(slug, { search, page: filter.page }));
  if (submissions.data?.total === 0 && !search) return null;
  return (
    <Stack gap="md">
      <Title order={2} fz={20}>
        Submissions
      </Title>
      <Group>
        <SearchField
          label="Search by name or email"
          initialValue={search}
          onSearch={(value) => filter.set({ search: value })}
        />
      </Group>
      <PagedList
        query={submissions}
        label="Loading submissions"
        noun="submission"
        empty={<EmptyState title="No students found">Try a different name or email address.</EmptyState>}
      >
        {(items) => <SubmissionTable label="Submissions" submissions={items} />}
      </PagedList>
    </Stack>
  );
}

import { Group, Select } from '@mantine/core';
import { SearchField } from '../../platform/components/form/search-field.tsx';
import type { useFilter } from '../../platform/lib/use-filter.ts';

/** Filters the list of quizzes by text and status. */
export function QuizFilters({ filter }: { filter: ReturnType<typeof useFilter> }) {
  return (
    <Group align="flex-end">
      <SearchField
        label="Search"
        initialValue={filter.text('search')}
        onSearch={(search) => filter.set({ search })}
      />
      <Select
        label="Status"
        placeholder="All"
        clearable
        clearButtonProps={{ 'aria-label': 'Show all' }}
        data={[
          { value: 'published', label: 'Published' },
          { value: 'draft', label: 'Drafts' },
        ]}
        value={filter.text('status') || null}
        onChange={(status) => filter.set({ status })}
      />
    </Group>
  );
}

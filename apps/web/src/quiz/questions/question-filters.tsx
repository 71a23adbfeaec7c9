import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { SearchField } from '../../platform/components/form/search-field.tsx';
import type { useFilter } from '../../platform/lib/use-filter.ts';
import { difficultyOptions } from '../lib/difficulties.ts';
import { quizChoicesQuery } from './questions.queries.ts';

/** Filters the list of questions by text, quiz, topic and difficulty. */
export function QuestionFilters({ filter }: { filter: ReturnType<typeof useFilter> }) {
  const { data: quizzes = [] } = useQuery(quizChoicesQuery);
  const quiz = filter.text('quiz');
  const topics = quizzes.filter(({ slug }) => !quiz || slug === quiz).flatMap((choice) => choice.topics);
  const select = (name: string, label: string) => ({
    label,
    placeholder: 'All',
    clearable: true,
    clearButtonProps: { 'aria-label': `${label}: show all` },
    value: filter.text(name) || null,
    onChange: (value: string | null) => filter.set({ [name]: value }),
  });
  return (
    <Group align="flex-end">
      <SearchField
        label="Search"
        initialValue={filter.text('search')}
        onSearch={(search) => filter.set({ search })}
      />
      <Select
        {...select('quiz', 'Quiz')}
        searchable
        data={quizzes.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <Select {...select('topic', 'Topic')} searchable data={[...new Set(topics)].toSorted()} />
      <Select {...select('difficulty', 'Difficulty')} data={difficultyOptions} />
    </Group>
  );
}

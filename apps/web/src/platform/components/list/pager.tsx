import { Group, Pagination, Text } from '@mantine/core';
import { count } from '../../lib/format.ts';

interface PagerProps {
  page: number;
  pageSize: number;
  total: number;
  /** What is counted: "question". */
  noun: string;
  onChange: (page: number) => void;
}

/** How many there are, and the way to the others. */
export function Pager({ page, pageSize, total, noun, onChange }: PagerProps) {
  const pages = Math.ceil(total / pageSize);
  return (
    <Group justify="space-between">
      <Text fz="sm" c="dimmed" role="status">
        {count(total, noun)}
      </Text>
      {pages > 1 && (
        <Pagination
          value={page}
          total={pages}
          onChange={onChange}
          getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
          getControlProps={(control) => ({ 'aria-label': `${control} page` })}
        />
      )}
    </Group>
  );
}

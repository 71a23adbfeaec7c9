import { Group, Pagination, Text } from '@mantine/core';
import { count } from '../../lib/format.ts';

interface PagerProps {
  page: number;
  pageSize: number;
  total: number;
  /** The item's name in the singular: "user". */
  noun: string;
  /** Its plural, unless that only adds an "s". */
  plural?: string;
  onChange: (page: number) => void;
}

/** The number of items, and links to the other pages. */
export function Pager({ page, pageSize, total, noun, plural, onChange }: PagerProps) {
  const pages = Math.ceil(total / pageSize);
  return (
    <Group justify="space-between">
      <Text fz="sm" c="dimmed" role="status">
        {count(total, noun, plural)}
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

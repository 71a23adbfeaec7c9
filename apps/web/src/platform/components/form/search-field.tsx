import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';

interface SearchFieldProps {
  label: string;
  initialValue: string;
  onSearch: (search: string) => void;
}

/** Searches while one types, a moment after the last key. */
export function SearchField({ label, initialValue, onSearch }: SearchFieldProps) {
  const search = useDebouncedCallback(onSearch, 250);
  return (
    <TextInput
      label={label}
      type="search"
      maxLength={200}
      aria-keyshortcuts="/"
      leftSection={<IconSearch size={18} aria-hidden="true" />}
      defaultValue={initialValue}
      onChange={({ currentTarget }) => search(currentTarget.value)}
      // Whoever clicks a link right after the last key goes there, and is not called back by a late search.
      onBlur={() => search.flush()}
      style={{ flex: '1 1 240px' }}
    />
  );
}

import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';

interface SearchFieldProps {
  label: string;
  initialValue: string;
  onSearch: (search: string) => void;
}

/** Searches as you type, shortly after the last key. */
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
      // Searches before the user leaves the field: a late search would undo the navigation of a link they click.
      onBlur={() => search.flush()}
      style={{ flex: '1 1 240px' }}
    />
  );
}

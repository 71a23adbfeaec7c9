import { Select, type SelectProps } from '@mantine/core';
import { listCountries } from '../../lib/countries.ts';

const countries = listCountries();

/** All countries, found by typing a part of their name. */
export function CountrySelect(props: SelectProps) {
  return (
    <Select
      label="Country"
      placeholder="Type to search"
      data={countries}
      searchable
      nothingFoundMessage="No such country"
      maxDropdownHeight={280}
      {...props}
    />
  );
}

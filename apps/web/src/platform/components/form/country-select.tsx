import { Select, type SelectProps } from '@mantine/core';
import { listCountries } from '../../lib/countries.ts';

const countries = listCountries();

/** A select of all countries, searchable by name. */
export function CountrySelect(props: SelectProps) {
  return (
    <Select
      label="Country"
      placeholder="Type to search"
      data={countries}
      searchable
      nothingFoundMessage="No country found"
      maxDropdownHeight={280}
      {...props}
    />
  );
}

import { countryCodes } from '@math-app/contracts';

const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** The country's English name: "Canada" for `CA`. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}

/** All countries as the options of a select, sorted by name. */
export function listCountries(): { value: string; label: string }[] {
  return countryCodes
    .map((code) => ({ value: code, label: countryName(code) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en'));
}

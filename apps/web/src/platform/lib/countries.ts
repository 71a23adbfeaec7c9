import { countryCodes } from '@math-app/contracts';

const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** `CA` is Canada. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}

/** All countries for a select, by name. */
export function listCountries(): { value: string; label: string }[] {
  return countryCodes
    .map((code) => ({ value: code, label: countryName(code) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en'));
}

const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** @returns the English name of a country: `Canada` for `CA` */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}

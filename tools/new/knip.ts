/** The projects whose platform holds more than one product uses. */
const projects = /("apps\/(?:api|web|worker)": \{\s*"entry": \[)/g;

/** Tells knip that a copy may leave parts of the platform unused: uploads, progress, the cache, until a feature needs them. */
export function allowUnusedPlatform(knip: string): string {
  return knip.replaceAll(projects, '$1"src/platform/**/*.{ts,tsx}", "test/*.{ts,tsx}", ');
}

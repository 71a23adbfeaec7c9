/** The names of a product, in every form that the code writes them. */
export interface Names {
  /** In titles, mails and docs: `My App`. */
  title: string;
  /** In package names, images, cookies and file names: `my-app`. */
  kebab: string;
  /** In the database: `my_app`. */
  snake: string;
  /** In identifiers: `MyApp`. */
  pascal: string;
}

/** Thrown when the tool can't do what was asked. The message is all that a person needs to read. */
export class Refusal extends Error {}

// Docker, npm and Postgres each add something to the name; the shortest of their limits is 63 characters.
const maxLength = 30;

export function parseName(title: string): Names {
  if (!/^[A-Za-z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+)*$/.test(title) || title.length > maxLength) {
    throw new Refusal(
      `"${title}" isn't a valid name. Start with a letter, use letters and digits, separate words with single spaces or hyphens, and stay within ${maxLength} characters.`,
    );
  }
  const words = title.split(/[ -]/);
  const kebab = words.join('-').toLowerCase();
  return {
    title,
    kebab,
    snake: kebab.replaceAll('-', '_'),
    pascal: words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''),
  };
}

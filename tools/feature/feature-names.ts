/** The name of a feature in every form that its files need. */
export interface FeatureNames {
  /** `news-items`: folders, addresses. */
  plural: string;
  /** `news-item`: files about one. */
  singular: string;
  /** `NewsItem` */
  pascal: string;
  /** `NewsItems` */
  pascalPlural: string;
  /** `newsItem` */
  camel: string;
  /** `newsItems` */
  camelPlural: string;
  /** `news_items` */
  table: string;
  /** `news items`, within a sentence. */
  words: string;
  singularWords: string;
  /** `News items`, as a title. */
  title: string;
  /** Whether the plural is the singular with an "s". */
  isRegular: boolean;
  singularTitle: string;
  /** `A news item` */
  aSingular: string;
  aSingularLower: string;
}

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const maxLength = 40;

/** @throws Error with one clear line for a name that can't be used */
export function nameFeature(plural: string, singular: string = guessSingular(plural)): FeatureNames {
  for (const name of [plural, singular]) {
    if (!kebab.test(name) || name.length > maxLength) {
      throw new Error(
        `"${name}" isn't a valid name. Use lowercase words joined by hyphens, such as notes or news-items.`,
      );
    }
  }
  if (singular === plural) {
    throw new Error(
      `"${plural}" isn't a plural. Use one such as notes, or add the singular: --singular person`,
    );
  }
  const [words, singularWords] = [plural.replaceAll('-', ' '), singular.replaceAll('-', ' ')];
  const article = /^[aeiou]/.test(singular) ? 'an' : 'a';
  return {
    plural,
    singular,
    pascal: pascalCase(singular),
    pascalPlural: pascalCase(plural),
    camel: camelCase(singular),
    camelPlural: camelCase(plural),
    table: plural.replaceAll('-', '_'),
    words,
    singularWords,
    title: capitalize(words),
    isRegular: plural === `${singular}s`,
    singularTitle: capitalize(singularWords),
    aSingular: capitalize(`${article} ${singularWords}`),
    aSingularLower: `${article} ${singularWords}`,
  };
}

/** @returns the name itself where it doesn't end like a plural */
function guessSingular(plural: string): string {
  if (/[^aeiou]ies$/.test(plural)) return plural.replace(/ies$/, 'y');
  if (/(?:ss|sh|ch|x|z)es$/.test(plural)) return plural.replace(/es$/, '');
  return plural.replace(/(?<!s)s$/, '');
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const pascalCase = (name: string): string => name.split('-').map(capitalize).join('');

const camelCase = (name: string): string => pascalCase(name).replace(/^./, (letter) => letter.toLowerCase());

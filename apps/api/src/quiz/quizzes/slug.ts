const maxLength = 50;

/** The slug of a title: "Brüche & Co." becomes `bruche-co`. A title without a letter or digit becomes `quiz`. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, maxLength).replace(/-$/, '') ?? 'quiz';
}

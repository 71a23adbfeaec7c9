import type { Names } from './names.ts';

/** Each name of this repository, and what a copy says instead. The order matters: whole phrases come before their words. */
function replacements({ title, kebab, snake, pascal }: Names): [RegExp, string][] {
  return [
    [/÷ (?=Math App)/g, ''],
    // A sentence may break between the two words.
    [/\bMath App\b/g, title],
    [/\bMath(\s+)App\b/g, title.includes(' ') ? title.replace(' ', '$1') : title],
    [/\bmath-app\b/g, kebab],
    [/\bmath_app/g, snake],
    [/\bMathApp/g, pascal],
    [/\bmath(\\?\.example)\b/g, `${kebab}$1`],
    // There are students and teachers only where there are lessons.
    [/student/g, 'member'],
    [/Student/g, 'Member'],
    [/teacher/g, 'colleague'],
    [/Teacher/g, 'Colleague'],
  ];
}

/** Rewrites a text of this repository, or the path of a file, for a product with another name. */
export function rename(text: string, names: Names): string {
  return replacements(names).reduce((renamed, [pattern, name]) => renamed.replaceAll(pattern, name), text);
}

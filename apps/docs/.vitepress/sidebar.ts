import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every page of a folder by its title, in the order of the file names. */
const listPages = (folder: string) =>
  readdirSync(join(import.meta.dirname, '..', folder))
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .toSorted()
    .map((file) => ({
      text:
        /^# (.*)$/m.exec(readFileSync(join(import.meta.dirname, '..', folder, file), 'utf8'))?.[1] ?? file,
      link: `/${folder}/${file.replace('.md', '')}`,
    }));

export const sidebar = {
  // quiz:begin
  '/make-it-yours': [
    {
      text: 'Start',
      items: [
        { text: 'Overview', link: '/' },
        { text: 'Make it yours', link: '/make-it-yours' },
      ],
    },
  ],
  '/course/': [
    {
      text: 'Course',
      items: [
        { text: 'Before you start', link: '/course/' },
        { text: 'An answer', link: '/course/an-answer' },
        { text: 'The questions', link: '/course/the-questions' },
        { text: 'A reset email', link: '/course/a-reset-mail' },
        { text: 'An import', link: '/course/an-import' },
        { text: 'The containers', link: '/course/the-containers' },
      ],
    },
  ],
  // quiz:end
  '/reference/': [
    { text: 'Reference', items: [{ text: 'Commands', link: '/reference/' }, ...listPages('reference')] },
  ],
  '/decisions/': [
    {
      text: 'Decisions',
      items: [{ text: 'About decisions', link: '/decisions/' }, ...listPages('decisions')],
    },
  ],
};

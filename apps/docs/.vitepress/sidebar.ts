import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const decisionsFolder = join(import.meta.dirname, '../decisions');

/** Every decision by its title, sorted by number. */
const decisions = readdirSync(decisionsFolder)
  .filter((file) => /^\d{4}-.*\.md$/.test(file))
  .toSorted()
  .map((file) => ({
    text: /^# (.*)$/m.exec(readFileSync(join(decisionsFolder, file), 'utf8'))?.[1] ?? file,
    link: `/decisions/${file.replace('.md', '')}`,
  }));

export const sidebar = {
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
  '/reference/': [
    {
      text: 'Reference',
      items: [
        { text: 'Commands', link: '/reference/' },
        { text: 'Imports', link: '/reference/imports' },
        { text: 'Operations', link: '/reference/operations' },
        { text: 'Pictures', link: '/reference/pictures' },
        { text: 'Results', link: '/reference/results' },
        { text: 'Exports', link: '/reference/exports' },
        { text: 'Problems', link: '/reference/problems' },
      ],
    },
  ],
  '/decisions/': [
    { text: 'Decisions', items: [{ text: 'About decisions', link: '/decisions/' }, ...decisions] },
  ],
};

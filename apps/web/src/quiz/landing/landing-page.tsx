import { Group, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { useUser } from '../../platform/lib/use-user.ts';
import classes from './landing-page.module.css';

const equals = ['1/2', '0.5', '2/4', '50%'];

const promises = [
  [
    'Kept while you type',
    'Every answer is saved as you write it. Close the lid, go on with another computer tomorrow.',
  ],
  [
    'Marked exactly',
    'A fraction is a fraction: no rounding, no “0.30000000000000004”, no quarrel about how it is written.',
  ],
  [
    'Made for teachers',
    'Questions come in by the thousand from a spreadsheet, go out as worksheets, and show which were hardest.',
  ],
] as const;

/** The product in one screen. */
export function LandingPage() {
  const user = useUser();
  useEffect(() => {
    document.title = 'Math App: quizzes with exact answers';
  }, []);
  return (
    <div className={classes.page}>
      <section className={classes.hero}>
        <div>
          <Title order={1} className={classes.title}>
            Maths quizzes that know one half is one half.
          </Title>
          <Text className={classes.lead}>
            Students answer at their own pace and see at once what was right. However they write a number, the
            right one counts.
          </Text>
          <Group gap="sm" mt={28}>
            <LinkButton to="/quizzes" size="lg">
              {user ? 'To the quizzes' : 'See the quizzes'}
            </LinkButton>
            {user === null && (
              <LinkButton to="/register" size="lg" variant="default">
                Create an account
              </LinkButton>
            )}
          </Group>
        </div>
        <Specimen />
      </section>
      <section className={classes.promises} aria-label="What you can rely on">
        {promises.map(([title, text]) => (
          <div key={title}>
            <Title order={2} fz={19}>
              {title}
            </Title>
            <Text c="dimmed" mt={6}>
              {text}
            </Text>
          </div>
        ))}
      </section>
    </div>
  );
}

/** A leaf of an exercise book that shows the one thing this app is about. */
function Specimen() {
  return (
    <figure className={classes.leaf}>
      <p className={classes.question}>What is 1/4 + 1/4?</p>
      <ul className={classes.answers}>
        {equals.map((answer) => (
          <li key={answer}>
            <span>{answer}</span>
            <IconCheck aria-hidden="true" stroke={2.5} />
          </li>
        ))}
      </ul>
      <figcaption>Four ways to write it, all of them right.</figcaption>
    </figure>
  );
}

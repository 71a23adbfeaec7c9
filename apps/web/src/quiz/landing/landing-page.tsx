import { Group, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { useUser } from '../../platform/lib/use-user.ts';
import classes from './landing-page.module.css';

const equalAnswers = ['1/2', '0.5', '2/4', '50%'];

const features = [
  [
    'Saved as you type',
    'Every answer is saved as you type it. Close your laptop and continue on another computer tomorrow.',
  ],
  [
    'Graded exactly',
    'Answers are compared as exact fractions. There are no rounding errors, and 0.5 counts the same as 1/2.',
  ],
  [
    'Made for teachers',
    'Import thousands of questions from a CSV file, print worksheets and see which questions were hardest.',
  ],
] as const;

/** Introduces the product on one screen. */
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
            Math quizzes where 1/2 equals 0.5.
          </Title>
          <Text className={classes.lead}>
            Students work at their own pace and see their score as soon as they submit. They can write a
            number in any form they like.
          </Text>
          <Group gap="sm" mt={28}>
            <LinkButton to="/quizzes" size="lg">
              {user ? 'Go to quizzes' : 'Browse quizzes'}
            </LinkButton>
            {user === null && (
              <LinkButton to="/register" size="lg" variant="default">
                Create an account
              </LinkButton>
            )}
          </Group>
        </div>
        <ExampleQuestion />
      </section>
      <section className={classes.features} aria-label="Features">
        {features.map(([title, text]) => (
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

/** A page of an exercise book with one question and several ways to write its answer. */
function ExampleQuestion() {
  return (
    <figure className={classes.example}>
      <p className={classes.question}>What is 1/4 + 1/4?</p>
      <ul className={classes.answers}>
        {equalAnswers.map((answer) => (
          <li key={answer}>
            <span>{answer}</span>
            <IconCheck aria-hidden="true" stroke={2.5} />
          </li>
        ))}
      </ul>
      <figcaption>Four ways to write the answer. All of them are correct.</figcaption>
    </figure>
  );
}

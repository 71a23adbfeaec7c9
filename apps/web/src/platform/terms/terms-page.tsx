import { Stack, Text, Title } from '@mantine/core';
import { Page } from '../components/page/page.tsx';

const terms = [
  ['What we keep', 'Your name, e-mail address, country, your phone number if you give it, and your answers.'],
  [
    'What for',
    'To sign you in, to mark your answers and to tell teachers how a class or a country is doing. Nothing is sold or shared.',
  ],
  ['How long', 'Until your teacher closes the account, or asks for it to be deleted.'],
  ['Cookies', 'Two: one that keeps you signed in and one that says that you are. None follows you around.'],
] as const;

/** A short example of terms; whoever runs the app for others replaces it. */
export function TermsPage() {
  return (
    <Page
      title="Terms"
      width="narrow"
      lead="Short, and an example: whoever runs this app puts their own here."
    >
      <Stack gap="lg">
        {terms.map(([title, text]) => (
          <section key={title}>
            <Title order={2} fz={20}>
              {title}
            </Title>
            <Text mt={4}>{text}</Text>
          </section>
        ))}
      </Stack>
    </Page>
  );
}

import { Stack, Text, Title } from '@mantine/core';
import { Page } from '../components/page/page.tsx';

const terms = [
  [
    'What we store',
    'Your name, email address and country, your phone number if you enter one, and your work in this app.',
  ],
  ['Why', 'To sign you in and to run the app for you. We never sell or share your data.'],
  ['How long', 'Until staff close your account, or you ask us to delete it.'],
  ['Cookies', 'Two: one keeps you signed in, the other says that you are. Neither tracks you.'],
] as const;

/** Example terms: replace them with your own. */
export default function TermsPage() {
  return (
    <Page title="Terms" width="narrow" lead="This is a short example. Replace it with your own terms.">
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

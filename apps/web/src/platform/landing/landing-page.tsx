import { Anchor, Card, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { LinkButton } from '../components/links/link-button.tsx';
import { useUser } from '../lib/use-user.ts';
import classes from './landing-page.module.css';

const links = [
  { href: '/status', title: 'Status', text: 'See whether each part of the app is up and running.' },
  { href: '/docs/', title: 'Documentation', text: 'Learn how the app is built and how to run it.' },
  { href: '/api/docs', title: 'API reference', text: 'Try out every route of the API in your browser.' },
];

/** The landing page of a new product. Replace it, or add a wing with its own. */
export function LandingPage() {
  const user = useUser();
  useEffect(() => {
    document.title = 'Math App';
  }, []);
  return (
    <div className={classes.page}>
      <section className={classes.hero}>
        <Title order={1} className={classes.title}>
          Welcome to Math App
        </Title>
        <Text className={classes.lead}>
          Accounts, email, background jobs and live status are ready. Add your first feature and make it
          yours.
        </Text>
        <Group gap="sm" mt={28} justify="center">
          {user ? (
            <LinkButton to="/profile" size="lg">
              Open your profile
            </LinkButton>
          ) : (
            <>
              <LinkButton to="/register" size="lg">
                Create an account
              </LinkButton>
              <LinkButton to="/login" size="lg" variant="default">
                Sign in
              </LinkButton>
            </>
          )}
        </Group>
      </section>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {links.map(({ href, title, text }) => (
          <Card key={href} withBorder radius="lg" p="lg" className={classes.card}>
            <Title order={2} fz={19}>
              <Anchor href={href} inherit className={classes.link}>
                {title}
              </Anchor>
            </Title>
            <Text c="dimmed" mt={6}>
              {text}
            </Text>
          </Card>
        ))}
      </SimpleGrid>
    </div>
  );
}

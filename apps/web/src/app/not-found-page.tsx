import { Text } from '@mantine/core';
import { LinkButton } from '../platform/components/links/link-button.tsx';
import { Page } from '../platform/components/page/page.tsx';

export default function NotFoundPage() {
  return (
    <Page title="Page not found" width="narrow">
      <Text>Check the address for typos. The page may also have been moved or deleted.</Text>
      <LinkButton to="/" style={{ alignSelf: 'flex-start' }}>
        Go to the home page
      </LinkButton>
    </Page>
  );
}

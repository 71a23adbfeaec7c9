import { Text } from '@mantine/core';
import { LinkButton } from '../platform/components/links/link-button.tsx';
import { Page } from '../platform/components/page/page.tsx';

export function NotFoundPage() {
  return (
    <Page title="There is no such page" width="narrow">
      <Text>The address may have a typing error, or the page is gone.</Text>
      <LinkButton to="/quizzes" style={{ alignSelf: 'flex-start' }}>
        To the quizzes
      </LinkButton>
    </Page>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Page } from '../../platform/components/page/page.tsx';

/** Shown when a page throws, or its code can't be loaded. Doesn't show the error itself. */
export function CrashPage() {
  return (
    <Page title="Something went wrong" width="narrow">
      <Text>
        We couldn’t show this page. Reloading it usually helps, especially after the app has been updated.
      </Text>
      <Group>
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
        <LinkButton to="/" variant="default" reloadDocument>
          Go to the home page
        </LinkButton>
      </Group>
    </Page>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { Page } from '../../platform/components/page/page.tsx';

/** A page broke, or its code could not be fetched. Says so without showing the error. */
export function CrashPage() {
  return (
    <Page title="This page broke" width="narrow">
      <Text>
        Something went wrong while showing this page. What you typed in a quiz is kept. Reloading helps most
        of the time, for one after an update of the app.
      </Text>
      <Group>
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
        <LinkButton to="/" variant="default" reloadDocument>
          Go to the start
        </LinkButton>
      </Group>
    </Page>
  );
}

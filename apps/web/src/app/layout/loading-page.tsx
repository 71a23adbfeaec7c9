import { Container } from '@mantine/core';
import { LoadingState } from '../../platform/components/page/states.tsx';

/** Shown while the code of the first page loads. */
export function LoadingPage() {
  return (
    <Container size={1080} py={44}>
      <LoadingState label="Loading the page" />
    </Container>
  );
}

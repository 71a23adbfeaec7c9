import { Container, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

interface PageProps {
  title: string;
  /** One sentence below the title. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  width?: 'narrow' | 'wide';
  children: ReactNode;
}

const widths = { narrow: 560, wide: 1080 };

/** The frame of a page: its width, and its title on the page and in the browser's tab. */
export function Page({ title, lead, actions, width = 'wide', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Math App`;
  }, [title]);
  return (
    <Container size={widths[width]} py={{ base: 28, sm: 44 }}>
      <Stack gap="xl">
        <Group justify="space-between" align="flex-end" gap="md">
          <Stack gap={6}>
            <Title order={1} fz={{ base: 28, sm: 34 }} lh={1.15}>
              {title}
            </Title>
            {lead && (
              <Text c="dimmed" maw={620}>
                {lead}
              </Text>
            )}
          </Stack>
          {actions}
        </Group>
        {children}
      </Stack>
    </Container>
  );
}

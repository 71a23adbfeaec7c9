import type { PartHealth, Readiness } from '@math-app/contracts';
import { Badge, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../components/page/page.tsx';
import { QueryView } from '../components/page/query-view.tsx';
import { ErrorState } from '../components/page/states.tsx';
import { databaseTimeQuery, pingQuery, readinessQuery } from './health.queries.ts';

const timeFormat = new Intl.DateTimeFormat('en', { timeStyle: 'medium', timeZone: 'UTC' });

/** The health of the app, checked every three seconds. */
export default function StatusPage() {
  const readiness = useQuery(readinessQuery);
  const ping = useQuery(pingQuery);
  const time = useQuery(databaseTimeQuery);
  return (
    <Page title="Status" lead="The health of each part of the app, checked every three seconds.">
      {readiness.isError && readiness.data && <ErrorState error={readiness.error} />}
      <QueryView query={readiness} label="Checking the app" rows={3}>
        {(report) => <Parts report={report} isStale={readiness.isError} />}
      </QueryView>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Figure title="Ping" value={ping.data === undefined ? '–' : `${Math.round(ping.data)} ms`}>
          Round trip from this browser to the API
        </Figure>
        <Figure
          title="Database time"
          value={time.data ? `${timeFormat.format(new Date(time.data.time))} UTC` : '–'}
        >
          According to Postgres
        </Figure>
      </SimpleGrid>
    </Page>
  );
}

function Parts({ report, isStale }: { report: Readiness; isStale: boolean }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} aria-busy={isStale}>
      <Part name="Database" product="Postgres" health={report.postgres} />
      <Part name="Queue and cache" product="Redis" health={report.redis} />
      <Part name="Worker" product="BullMQ" health={report.worker} />
    </SimpleGrid>
  );
}

const states = {
  up: { word: 'Up', color: 'board', variant: 'filled' },
  down: { word: 'Down', color: 'red', variant: 'filled' },
  unused: { word: 'Not used', color: 'gray', variant: 'outline' },
} as const;

function Part({ name, product, health }: { name: string; product: string; health: PartHealth }) {
  const { word, color, variant } = states[health.status];
  return (
    <Card withBorder radius="lg" p="lg">
      <Stack gap={6}>
        <Group justify="space-between">
          <Title order={2} fz={18}>
            {name}
          </Title>
          <Badge color={color} variant={variant} c={variant === 'outline' ? 'var(--ink)' : undefined}>
            {word}
          </Badge>
        </Group>
        <Text c="dimmed">{product}</Text>
        <Text fz="sm">{health.detail ?? ageText(health.ageSeconds)}</Text>
      </Stack>
    </Card>
  );
}

function ageText(ageSeconds: number | null): string {
  if (ageSeconds === null) return 'Not seen yet';
  return ageSeconds < 1 ? 'Last seen just now' : `Last seen ${Math.round(ageSeconds)} s ago`;
}

function Figure({ title, value, children }: { title: string; value: string; children: string }) {
  return (
    <Card withBorder radius="lg" p="lg">
      <Title order={2} fz={18}>
        {title}
      </Title>
      <Text fz={28} fw={700} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {value}
      </Text>
      <Text fz="sm" c="dimmed">
        {children}
      </Text>
    </Card>
  );
}

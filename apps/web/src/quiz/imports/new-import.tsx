import { alreadyImportedSchema, importColumns, type ImportMode, importModes } from '@math-app/contracts/quiz';
import { Alert, Anchor, Button, Card, Group, Progress, Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorState } from '../../platform/components/page/states.tsx';
import { TextLink } from '../../platform/components/links/text-link.tsx';
import { problemOf } from '../../platform/lib/api-client.ts';
import { formatPercent } from '../../platform/lib/format.ts';
import { ImportDropzone } from './import-dropzone.tsx';
import { importQuery, type SentFile, startImport } from './imports.queries.ts';

const modes: Record<ImportMode, { label: string; description: string }> = {
  'all-or-nothing': {
    label: 'All or nothing',
    description: 'If any row has an error, nothing is imported. You get a list of the rows to fix.',
  },
  'good-rows': {
    label: 'Good rows only',
    description: 'Rows without errors are imported. Bad rows are skipped, and you get a list of them.',
  },
};

/** Uploads a file and opens the page of its import. */
export function NewImport() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [mode, setMode] = useState<ImportMode>('all-or-nothing');
  const [rejection, setRejection] = useState<string>();
  const [sentShare, setSentShare] = useState(0);
  const sending = useMutation({
    mutationFn: (sent: SentFile) => startImport(sent, setSentShare),
    onSuccess: async (started) => {
      client.setQueryData(importQuery(started.id).queryKey, started);
      await navigate(`/staff/imports/${started.id}`);
    },
  });
  const send = (file: File, repeat = false) => {
    setRejection(undefined);
    setSentShare(0);
    sending.mutate({ file, mode, repeat });
  };
  const earlierId = alreadyImportedSchema.safeParse(problemOf(sending.error)).data?.importId;
  return (
    <Card withBorder radius="lg" p="lg">
      <Stack>
        <Radio.Group label="How to handle bad rows" value={mode} onChange={(value) => setMode(value)}>
          <Group mt="xs" gap="md" align="flex-start">
            {importModes.map((value) => (
              <Radio key={value} value={value} {...modes[value]} disabled={sending.isPending} />
            ))}
          </Group>
        </Radio.Group>
        <ImportDropzone
          isDisabled={sending.isPending}
          onFile={(file) => send(file)}
          onReject={(reason) => {
            sending.reset();
            setRejection(reason);
          }}
        />
        {sending.isPending && <Sending share={sentShare} fileName={sending.variables.file.name} />}
        {rejection && (
          <Alert color="red" variant="outline" icon={<IconAlertTriangle />} role="alert">
            {rejection}
          </Alert>
        )}
        {earlierId && sending.variables ? (
          <AlreadyImported id={earlierId} onRepeat={() => send(sending.variables.file, true)} />
        ) : (
          sending.error && <ErrorState error={sending.error} />
        )}
        <Text fz="sm" c="dimmed">
          The first line must name the columns: {importColumns.join(', ')}.{' '}
          <Anchor href="/questions-example.csv" download fz="sm">
            Download an example file
          </Anchor>{' '}
          or{' '}
          <Anchor href="/docs/reference/imports" fz="sm">
            read about the format
          </Anchor>
          .
        </Text>
      </Stack>
    </Card>
  );
}

function Sending({ share, fileName }: { share: number; fileName: string }) {
  return (
    <Stack gap={6}>
      <Text fz="sm">
        Uploading {fileName}: {formatPercent(Math.round(share * 100))}
      </Text>
      <Progress value={share * 100} aria-label={`Uploading ${fileName}`} radius="xl" size="md" />
    </Stack>
  );
}

function AlreadyImported({ id, onRepeat }: { id: string; onRepeat: () => void }) {
  return (
    <Alert
      variant="outline"
      color="board"
      icon={<IconAlertTriangle />}
      title="This file has already been imported"
      role="alert"
    >
      <Stack gap="sm" align="flex-start">
        <Text>
          Importing it again would add its questions a second time.{' '}
          <TextLink to={`/staff/imports/${id}`}>View the earlier import</TextLink>
        </Text>
        <Button variant="default" size="sm" onClick={onRepeat}>
          Import again
        </Button>
      </Stack>
    </Alert>
  );
}

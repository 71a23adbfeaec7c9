import { alreadyImportedSchema, importColumns, type ImportMode, importModes } from '@math-app/contracts/quiz';
import { Alert, Anchor, Button, Card, Group, Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorState } from '../../platform/components/page/states.tsx';
import { TextLink } from '../../platform/components/links/text-link.tsx';
import { problemOf } from '../../platform/lib/api-client.ts';
import { LabeledProgress } from '../components/progress/labeled-progress.tsx';
import { ImportDropzone } from './import-dropzone.tsx';
import { modeTexts } from './import-modes.ts';
import { type ImportFile, importQuery, startImport } from './imports.queries.ts';

/** Uploads a file and opens the page of its import. */
export function NewImport() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [mode, setMode] = useState<ImportMode>('all-or-nothing');
  const [rejection, setRejection] = useState<string>();
  const [sentShare, setSentShare] = useState(0);
  const upload = useMutation({
    mutationFn: (chosen: ImportFile) => startImport(chosen, setSentShare),
    onSuccess: async (started) => {
      client.setQueryData(importQuery(started.id).queryKey, started);
      await navigate(`/staff/imports/${started.id}`);
    },
  });
  const send = (file: File, repeat = false) => {
    setRejection(undefined);
    setSentShare(0);
    upload.mutate({ file, mode, repeat });
  };
  const earlierId = alreadyImportedSchema.safeParse(problemOf(upload.error)).data?.importId;
  return (
    <Card withBorder radius="lg" p="lg">
      <Stack>
        <Radio.Group label="How to handle bad rows" value={mode} onChange={(value) => setMode(value)}>
          <Group mt="xs" gap="md" align="flex-start">
            {importModes.map((value) => (
              <Radio key={value} value={value} {...modeTexts[value]} disabled={upload.isPending} />
            ))}
          </Group>
        </Radio.Group>
        <ImportDropzone
          isDisabled={upload.isPending}
          onFile={(file) => send(file)}
          onReject={(reason) => {
            upload.reset();
            setRejection(reason);
          }}
        />
        {upload.isPending && (
          <LabeledProgress label={`Uploading ${upload.variables.file.name}`} share={sentShare} />
        )}
        {rejection && (
          <Alert color="red" variant="outline" icon={<IconAlertTriangle />} role="alert">
            {rejection}
          </Alert>
        )}
        {earlierId && upload.variables ? (
          <AlreadyImported id={earlierId} onRepeat={() => send(upload.variables.file, true)} />
        ) : (
          upload.error && <ErrorState error={upload.error} />
        )}
        <Text fz="sm" c="dimmed">
          The first line of a CSV file must name the columns: {importColumns.join(', ')}.{' '}
          <Anchor href="/quiz/questions-example.csv" download fz="sm">
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

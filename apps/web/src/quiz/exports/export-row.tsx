import type { Export } from '@math-app/contracts/quiz';
import { Button, Group, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DownloadButton } from '../../platform/components/links/download-button.tsx';
import { ExportProgress } from '../components/exports/export-progress.tsx';
import { deleteExport, exportsKey, exportUrl } from '../components/exports/exports.queries.ts';
import { formatDateTime, formatSize } from '../../platform/lib/format.ts';
import { messageOf } from '../../platform/lib/messages.ts';

const kinds: Record<Export['kind'], string> = {
  'country-report': 'Correct answers by country',
  results: 'Results',
  worksheet: 'Worksheet',
};

function describe({ kind, quiz, withAnswers }: Export): string {
  const what = withAnswers ? `${kinds[kind]} with answers` : kinds[kind];
  return `${what}, ${quiz ?? 'all quizzes'}`;
}

export function ExportRow({ file }: { file: Export }) {
  const client = useQueryClient();
  const deletion = useMutation({
    mutationFn: () => deleteExport(file.id),
    onError: (error) => notifications.show({ color: 'red', message: messageOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: exportsKey }),
  });
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{file.fileName}</Text>
        <Text fz="sm" c="dimmed">
          {describe(file)}
        </Text>
      </Table.Td>
      <Table.Td w={310}>
        <State file={file} />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          {file.status === 'ready' && (
            <DownloadButton
              href={exportUrl(file.id)}
              fileName={file.fileName}
              size="xs"
              aria-label={`Download ${file.fileName}`}
            />
          )}
          <Button
            size="xs"
            variant="outline"
            color="red"
            loading={deletion.isPending}
            onClick={() => deletion.mutate()}
            aria-label={`Delete ${file.fileName}`}
          >
            Delete
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function State({ file }: { file: Export }) {
  switch (file.status) {
    case 'ready':
      return (
        <>
          <Text>Ready, {formatSize(file.sizeBytes ?? 0)}</Text>
          <Text fz="sm" c="dimmed">
            Available until {formatDateTime(file.expiresAt)}
          </Text>
        </>
      );
    case 'failed':
      return <Text>{file.error}</Text>;
    default:
      return <ExportProgress file={file} />;
  }
}

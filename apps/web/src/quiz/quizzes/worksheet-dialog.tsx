import type { ManagedQuiz } from '@math-app/contracts/quiz';
import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { ExportStatus } from '../components/exports/export-status.tsx';
import { useCreateExport } from '../components/exports/use-create-export.ts';

/** Exports a quiz as a PDF worksheet, with or without its answers. */
export function WorksheetDialog({ quiz, onClose }: { quiz: ManagedQuiz; onClose: () => void }) {
  const [answers, setAnswers] = useState('without');
  const creation = useCreateExport();
  const onCreate = () =>
    creation.mutate({ kind: 'worksheet', quiz: quiz.slug, withAnswers: answers === 'with' });
  return (
    <Modal opened onClose={onClose} title={`Worksheet for “${quiz.title}”`}>
      {creation.isIdle ? (
        <Stack>
          <Radio.Group label="What to include in the PDF" value={answers} onChange={setAnswers}>
            <Stack gap="xs" mt="sm">
              <Radio value="without" label="Questions only" description="To print and hand out to students" />
              <Radio
                value="with"
                label="Questions and answers"
                description="With the answers on separate pages at the end"
              />
            </Stack>
          </Radio.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button onClick={onCreate}>Create worksheet</Button>
          </Group>
        </Stack>
      ) : (
        <ExportStatus creation={creation} />
      )}
    </Modal>
  );
}

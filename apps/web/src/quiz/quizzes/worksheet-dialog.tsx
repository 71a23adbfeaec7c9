import type { ManagedQuiz } from '@math-app/contracts/quiz';
import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { ExportState } from '../components/export/export-state.tsx';
import { useExport } from '../components/export/use-export.ts';

/** Has a quiz made into sheets to print. */
export function WorksheetDialog({ quiz, onClose }: { quiz: ManagedQuiz; onClose: () => void }) {
  const [answers, setAnswers] = useState('without');
  const making = useExport();
  const begin = () => making.start({ kind: 'worksheet', quiz: quiz.slug, withAnswers: answers === 'with' });
  return (
    <Modal opened onClose={onClose} title={`Worksheet of “${quiz.title}”`}>
      {making.isBegun ? (
        <ExportState making={making} />
      ) : (
        <Stack>
          <Radio.Group label="A PDF to print and fill in by hand" value={answers} onChange={setAnswers}>
            <Stack gap="xs" mt="sm">
              <Radio value="without" label="Questions only" description="For students" />
              <Radio
                value="with"
                label="With answers"
                description="On sheets of their own at the end, for you"
              />
            </Stack>
          </Radio.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button onClick={begin}>Make the worksheet</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

import type { CreateExport } from '@math-app/contracts/quiz';
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { ExportStatus } from './export-status.tsx';
import { useCreateExport } from './use-create-export.ts';

interface ExportButtonProps {
  request: CreateExport;
  /** The text of the button and the title of the dialog it opens: "Export report". */
  label: string;
}

/** Requests an export and shows its progress in a dialog. */
export function ExportButton({ request, label }: ExportButtonProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const creation = useCreateExport();
  const onClick = () => {
    open();
    creation.mutate(request);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypeCsv size={18} aria-hidden="true" />}
        onClick={onClick}
      >
        {label}
      </Button>
      <Modal opened={isOpen} onClose={close} title={label}>
        <ExportStatus creation={creation} />
      </Modal>
    </>
  );
}

import type { CreateExport } from '@math-app/contracts/quiz';
import { Button, type ButtonProps, Modal } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import { useExport } from './use-export.ts';
import { ExportState } from './export-state.tsx';

interface ExportButtonProps extends ButtonProps {
  wanted: CreateExport;
  /** The text of the button and the title of the dialog it opens: "Export report". */
  label: string;
}

/** Requests an export and shows its progress in a dialog. */
export function ExportButton({ wanted, label, ...props }: ExportButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const making = useExport();
  const begin = () => {
    setOpen(true);
    making.start(wanted);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypeCsv size={18} aria-hidden="true" />}
        onClick={begin}
        {...props}
      >
        {label}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={label}>
        <ExportState making={making} />
      </Modal>
    </>
  );
}

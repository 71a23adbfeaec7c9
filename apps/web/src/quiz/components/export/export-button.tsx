import type { CreateExport } from '@math-app/contracts/quiz';
import { Button, type ButtonProps, Modal } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import { useExport } from './use-export.ts';
import { ExportState } from './export-state.tsx';

interface ExportButtonProps extends ButtonProps {
  wanted: CreateExport;
  /** What it is, on the button and on the dialog that it opens: "Report as CSV". */
  label: string;
}

/** Has a table made, and shows how far it is. */
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

import type { Export } from '@math-app/contracts/quiz';
import { Button, type ButtonProps } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

interface DownloadButtonProps extends ButtonProps {
  file: Export;
  autoFocus?: boolean;
}

/** Saves a file that is ready. */
export function DownloadButton({ file, ...props }: DownloadButtonProps) {
  return (
    <Button
      component="a"
      href={`/api/exports/${file.id}/file`}
      download={file.fileName}
      leftSection={<IconDownload size={18} aria-hidden="true" />}
      {...props}
    >
      Download
    </Button>
  );
}

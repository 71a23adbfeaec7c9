import { Button, type ButtonProps } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

interface DownloadButtonProps extends ButtonProps {
  href: string;
  fileName: string;
  'aria-label'?: string;
}

export function DownloadButton({ href, fileName, ...props }: DownloadButtonProps) {
  return (
    <Button
      component="a"
      href={href}
      download={fileName}
      leftSection={<IconDownload size={18} aria-hidden="true" />}
      {...props}
    >
      Download
    </Button>
  );
}

import { importLimits } from '@math-app/contracts/quiz';
import { Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileAlert, IconFileCheck, IconFileUpload } from '@tabler/icons-react';
import { formatNumber } from '../../platform/lib/format.ts';

interface ImportDropzoneProps {
  isDisabled: boolean;
  onFile: (file: File) => void;
  /** Receives an error message for the user. */
  onReject: (reason: string) => void;
}

// Windows gives .csv files the media type of Excel.
const accept = {
  'text/csv': ['.csv'],
  'application/vnd.ms-excel': ['.csv'],
  'application/json': ['.json'],
};

const maxMegabytes = importLimits.bytes / 1024 ** 2;

const label = 'Drop a CSV or JSON file here, or choose one';

/** Takes a file by drag and drop, or opens the file chooser on click, Enter or Space. */
export function ImportDropzone({ isDisabled, onFile, onReject }: ImportDropzoneProps) {
  return (
    <Dropzone
      accept={accept}
      maxSize={importLimits.bytes}
      maxFiles={1}
      multiple={false}
      disabled={isDisabled}
      onDrop={([file]) => file && onFile(file)}
      onReject={([rejection]) => onReject(reasonOf(rejection?.errors[0]?.code))}
      // `display: none` instead of visually hidden: a button must not contain another control.
      inputProps={{ 'aria-label': 'File', style: { display: 'none' } }}
      role="button"
      aria-label={label}
      aria-disabled={isDisabled}
      radius="lg"
      p="xl"
    >
      <Stack align="center" gap="xs" mih={120} justify="center" ta="center">
        <Dropzone.Accept>
          <IconFileCheck size={40} stroke={1.5} />
        </Dropzone.Accept>
        <Dropzone.Reject>
          <IconFileAlert size={40} stroke={1.5} />
        </Dropzone.Reject>
        <Dropzone.Idle>
          <IconFileUpload size={40} stroke={1.5} />
        </Dropzone.Idle>
        <Text fw={600}>{label}</Text>
        <Text fz="sm">
          Up to {formatNumber(importLimits.rows)} rows and {maxMegabytes} MB. UTF-8 only.
        </Text>
      </Stack>
    </Dropzone>
  );
}

function reasonOf(code: string | undefined): string {
  switch (code) {
    case 'file-too-large':
      return `This file is larger than ${maxMegabytes} MB. Split it into smaller files.`;
    case 'too-many-files':
      return 'Choose one file at a time.';
    default:
      return 'This isn’t a CSV or JSON file. The file name must end in .csv or .json.';
  }
}

import { importLimits } from '@math-app/contracts/quiz';
import { Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileAlert, IconFileCheck, IconFileUpload } from '@tabler/icons-react';

interface ImportDropzoneProps {
  isDisabled: boolean;
  onFile: (file: File) => void;
  /** Why a file was not taken, in plain words. */
  onReject: (reason: string) => void;
}

// Windows calls CSV what Excel opens.
const accept = {
  'text/csv': ['.csv'],
  'application/vnd.ms-excel': ['.csv'],
  'application/json': ['.json'],
};

const label = 'Drop a CSV or JSON file here, or choose one';

/** Where a file is dropped, or chosen with the mouse or the keyboard. */
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
      // Not only out of sight: a button must hold nothing that is a control of its own.
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
        <Text fz="sm">Up to 100,000 rows and 20 MB, in UTF‑8.</Text>
      </Stack>
    </Dropzone>
  );
}

function reasonOf(code: string | undefined): string {
  switch (code) {
    case 'file-too-large':
      return 'This file is larger than 20 MB. Divide it.';
    case 'too-many-files':
      return 'One file at a time, please.';
    default:
      return 'This is not a CSV or JSON file: its name must end in .csv or .json.';
  }
}

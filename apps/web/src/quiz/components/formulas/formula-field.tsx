import { Stack, Textarea, type TextareaProps } from '@mantine/core';
import { FormulaPreview } from './formula-preview.tsx';

interface FormulaFieldProps extends TextareaProps {
  /** Names the preview for screen readers: "Preview of the question". */
  previewLabel: string;
  value?: string;
}

/** A multiline field for text with formulas, with a live preview beneath it. */
export function FormulaField({ previewLabel, value = '', ...field }: FormulaFieldProps) {
  return (
    <Stack gap={6}>
      <Textarea autosize minRows={2} value={value} {...field} />
      <FormulaPreview label={previewLabel} text={value} />
    </Stack>
  );
}

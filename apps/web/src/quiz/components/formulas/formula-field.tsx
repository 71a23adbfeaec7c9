import { Stack, Textarea, type TextareaProps } from '@mantine/core';
import { useState } from 'react';
import { FormulaPreview } from './formula-preview.tsx';

interface FormulaFieldProps extends TextareaProps {
  /** Names the preview for screen readers: "Preview of the question". */
  previewLabel: string;
  defaultValue?: string;
}

/** A multiline field for text with formulas, with a live preview beneath it. */
export function FormulaField({ previewLabel, onChange, ...field }: FormulaFieldProps) {
  const [text, setText] = useState(field.defaultValue ?? '');
  return (
    <Stack gap={6}>
      <Textarea
        autosize
        minRows={2}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChange?.(event);
        }}
        {...field}
      />
      <FormulaPreview label={previewLabel} text={text} />
    </Stack>
  );
}

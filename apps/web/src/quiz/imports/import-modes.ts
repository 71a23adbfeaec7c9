import type { ImportMode } from '@math-app/contracts/quiz';

export const modeTexts: Record<ImportMode, { label: string; description: string }> = {
  'all-or-nothing': {
    label: 'All or nothing',
    description: 'If any row has an error, nothing is imported. You get a list of the rows to fix.',
  },
  'good-rows': {
    label: 'Good rows only',
    description: 'Rows without errors are imported. Bad rows are skipped, and you get a list of them.',
  },
};

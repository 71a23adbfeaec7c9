import type { Export } from '@math-app/contracts/quiz';
import { formatNumber } from '../../../platform/lib/format.ts';
import { LabeledProgress } from '../progress/labeled-progress.tsx';

const nouns: Record<Export['kind'], string> = {
  'country-report': 'countries',
  results: 'results',
  worksheet: 'questions',
};

export function ExportProgress({ file: { kind, status, done, total } }: { file: Export }) {
  if (status === 'waiting') return <LabeledProgress label="Waiting to start" share={null} />;
  if (total === 0) return <LabeledProgress label="Preparing…" share={null} />;
  const label = `${formatNumber(done)} of ${formatNumber(total)} ${nouns[kind]}`;
  return <LabeledProgress label={label} share={done / total} />;
}

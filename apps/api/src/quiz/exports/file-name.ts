import type { CreateExport } from '@math-app/contracts/quiz';

/** Such as `results-warm-up-2026-11-20.csv`. A slug has only letters, digits and hyphens, so the name is safe everywhere. */
export function fileNameOf(wanted: CreateExport, now: Date): string {
  const words: Record<CreateExport['kind'], string> = {
    'country-report': 'countries',
    results: 'results',
    worksheet: wanted.kind === 'worksheet' && wanted.withAnswers ? 'worksheet-answers' : 'worksheet',
  };
  const day = now.toISOString().slice(0, 10);
  const name = [words[wanted.kind], wanted.quiz, day].filter(Boolean).join('-');
  return `${name}.${wanted.kind === 'worksheet' ? 'pdf' : 'csv'}`;
}

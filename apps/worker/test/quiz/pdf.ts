import { execFileSync, spawnSync } from 'node:child_process';

/** Whether poppler's command-line tools, which read a PDF as a viewer does, are installed. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

/** @returns the text of each page */
export function readPages(pdf: Buffer): string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

/** @returns a document's properties, such as its title, its number of pages and whether it is tagged */
export function readFacts(pdf: Buffer): Record<string, string> {
  const text = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
  return Object.fromEntries(text.split('\n').map((line) => line.split(/:\s+/, 2) as [string, string]));
}

/** @returns the structure that a screen reader uses, as text */
export function readStructure(pdf: Buffer): string {
  return execFileSync('pdfinfo', ['-struct-text', '-'], { input: pdf, encoding: 'utf8' });
}

/** @returns the alternative texts of formulas and pictures, which are stored uncompressed */
export function descriptionsIn(pdf: Buffer): string[] {
  return [...pdf.toString('latin1').matchAll(/\/Alt \(((?:\\.|[^\\)])*)\)/g)].map(([, text]) =>
    text!.replace(/\\(.)/g, '$1'),
  );
}

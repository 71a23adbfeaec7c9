import { execFileSync, spawnSync } from 'node:child_process';

/** Whether poppler's tools, which read a PDF as a viewer does, are installed here. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

/** What can be read on each page. */
export function readPages(pdf: Buffer): string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

/** What a viewer shows of the document as a whole: its title, whether it is tagged, how many pages it has. */
export function readFacts(pdf: Buffer): Record<string, string> {
  const text = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
  return Object.fromEntries(text.split('\n').map((line) => line.split(/:\s+/, 2) as [string, string]));
}

/** The structure that is read aloud, as text. */
export function readStructure(pdf: Buffer): string {
  return execFileSync('pdfinfo', ['-struct-text', '-'], { input: pdf, encoding: 'utf8' });
}

/** The descriptions of what is drawn and not written. They stand in the file as they are. */
export function descriptionsIn(pdf: Buffer): string[] {
  return [...pdf.toString('latin1').matchAll(/\/Alt \(((?:\\.|[^\\)])*)\)/g)].map(([, text]) =>
    text!.replace(/\\(.)/g, '$1'),
  );
}

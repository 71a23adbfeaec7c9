import { extname } from 'node:path';
import { format, getSupportInfo } from 'prettier';
import { type Files, textOf } from './copy.ts';

const { languages } = await getSupportInfo();
const extensions = new Set(languages.flatMap((language) => language.extensions ?? []));

/** Formats the files that differ from the ones of this repository: other names need other line breaks. */
export async function formatChanged(files: Files, originals: Files): Promise<Files> {
  const settings = JSON.parse(originals.get('.prettierrc.json')!.toString('utf8')) as object;
  const formatted = new Map(files);
  for (const [path, bytes] of files) {
    if (path === 'package-lock.json' || !extensions.has(extname(path))) continue;
    if (originals.get(path)?.equals(bytes)) continue;
    const text = await format(textOf(bytes) ?? '', { ...settings, filepath: path });
    formatted.set(path, Buffer.from(text));
  }
  return formatted;
}

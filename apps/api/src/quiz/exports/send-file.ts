import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Export, ExportKind } from '@math-app/contracts/quiz';
import type { Response } from 'express';

const mediaTypes: Record<ExportKind, string> = {
  'country-report': 'text/csv; charset=utf-8; header=present',
  results: 'text/csv; charset=utf-8; header=present',
  worksheet: 'application/pdf',
};

/** Sends a file to be saved, not shown, and not to be kept by anything on the way. */
export async function sendFile(response: Response, file: Export, content: Readable): Promise<void> {
  response.set({
    'Content-Type': mediaTypes[file.kind],
    'Content-Length': String(file.sizeBytes),
    'Content-Disposition': `attachment; filename="${file.fileName}"`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  // Fails where somebody leaves half way, which is nobody's fault.
  await pipeline(content, response).catch(() => response.destroy());
}

import type { ImportFailureCode } from '@math-app/contracts/quiz';

/** The file can't be imported, and a retry wouldn't help. The message is for the person who uploaded it. */
export class ImportFailure extends Error {
  constructor(
    readonly code: ImportFailureCode,
    message: string,
  ) {
    super(message);
  }
}

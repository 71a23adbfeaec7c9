import type { ImportFailureCode } from '@math-app/contracts/quiz';

/** The file cannot be imported, and trying again would not help. The message is for the person who sent it. */
export class ImportFailure extends Error {
  constructor(
    readonly code: ImportFailureCode,
    message: string,
  ) {
    super(message);
  }
}

/** Staff have asked to end it. */
export class ImportCancelled extends Error {}

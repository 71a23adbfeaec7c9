import { MulterError } from 'multer';
import { invalidField, ProblemException } from '../http/problem.exception.ts';

interface UploadLimits {
  field: string;
  maxBytes: number;
}

/** What multer and the form's parser report, as a problem. Errors of the file store and of the app stay as they are. */
export function explainUploadError(error: unknown, { field, maxBytes }: UploadLimits): unknown {
  if (error instanceof MulterError) {
    switch (error.code) {
      case 'LIMIT_FILE_SIZE':
        return new ProblemException({
          status: 413,
          code: 'body-too-large',
          detail: `A file can have at most ${Math.floor(maxBytes / 1_000_000)} MB.`,
        });
      case 'LIMIT_UNEXPECTED_FILE':
        return invalidField(error.field ?? '', `Send one file, in the field “${field}”.`);
      default:
        return unreadableForm();
    }
  }
  return isParserError(error) ? unreadableForm() : error;
}

/** The form's parser throws plain errors without a code. */
function isParserError(error: unknown): boolean {
  return error instanceof Error && Object.getPrototypeOf(error) === Error.prototype && !('code' in error);
}

function unreadableForm(): ProblemException {
  return new ProblemException({
    status: 400,
    code: 'invalid-input',
    detail: 'The form could not be read.',
  });
}

import type { UploadCheck } from '../../platform/files/upload-storage.ts';
import { ProblemException } from '../../platform/http/problem.exception.ts';

const advice = 'Save it as UTF-8; in Excel, the file type is called “CSV UTF-8”.';

const utf16Marks = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Checks a file while it is uploaded, so that one that isn't text is refused early. */
export class TextCheck implements UploadCheck {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private isEmpty = true;

  /** @throws ProblemException 422 `unreadable-file` */
  take(chunk: Buffer): void {
    if (this.isEmpty && utf16Marks.some((mark) => chunk.subarray(0, 2).equals(mark))) {
      throw unreadable(`The file is UTF-16. ${advice}`);
    }
    this.isEmpty = false;
    if (chunk.includes(0)) throw unreadable('This is not a text file. Send questions as CSV or JSON.');
    this.decode(chunk);
  }

  /** @throws ProblemException 422 `unreadable-file` for an empty file, or one that ends within a character */
  finish(): void {
    if (this.isEmpty) throw unreadable('The file is empty.');
    this.decode();
  }

  private decode(chunk?: Buffer): void {
    try {
      this.decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw unreadable(`The file is not UTF-8. It may be Latin-1 or Windows-1252. ${advice}`);
    }
  }
}

function unreadable(detail: string): ProblemException {
  return new ProblemException({ status: 422, code: 'unreadable-file', detail });
}

import { ProblemException } from '../../platform/http/problem.exception.ts';

const advice = 'Save it as UTF-8; in Excel, the file type is called “CSV UTF-8”.';

const utf16Marks = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Looks at a file as it comes in, so that what is not text is refused before it is all here. */
export class TextCheck {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private byteCount = 0;

  /** @throws ProblemException 422 `unreadable-file` */
  take(chunk: Buffer): void {
    if (this.byteCount === 0 && utf16Marks.some((mark) => chunk.subarray(0, 2).equals(mark))) {
      throw unreadable(`The file is UTF-16. ${advice}`);
    }
    this.byteCount += chunk.length;
    if (chunk.includes(0)) throw unreadable('This is not a text file. Send questions as CSV or JSON.');
    this.decode(chunk);
  }

  /**
   * To be called when all has come.
   *
   * @returns the number of bytes
   */
  finish(): number {
    if (this.byteCount === 0) throw unreadable('The file is empty.');
    this.decode();
    return this.byteCount;
  }

  private decode(chunk?: Buffer): void {
    try {
      this.decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw unreadable(`The file is not UTF-8, perhaps Latin-1 or Windows-1252. ${advice}`);
    }
  }
}

function unreadable(detail: string): ProblemException {
  return new ProblemException({ status: 422, code: 'unreadable-file', detail });
}

import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';

/** A caught email, in the format of maildev's API. */
export interface CaughtMail {
  id: string;
  time: string;
  subject: string;
  from: { address: string; name: string }[];
  to: { address: string; name: string }[];
  headers: Record<string, string>;
  text: string;
  html: string;
}

const capacity = 200;

/** The caught emails in memory, newest last. */
export class Mailbox {
  private mails: CaughtMail[] = [];

  async add(raw: Buffer): Promise<void> {
    const mail = await PostalMime.parse(raw);
    this.mails = [
      ...this.mails.slice(1 - capacity),
      {
        id: randomUUID(),
        time: new Date().toISOString(),
        subject: mail.subject ?? '',
        from: addressesOf(mail.from ? [mail.from] : []),
        to: addressesOf(mail.to ?? []),
        headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
        text: mail.text ?? '',
        html: mail.html ?? '',
      },
    ];
  }

  list(): CaughtMail[] {
    return this.mails;
  }

  find(id: string): CaughtMail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  clear(): void {
    this.mails = [];
  }
}

function addressesOf(people: { address?: string; name: string }[]): CaughtMail['to'] {
  return people.map(({ address = '', name }) => ({ address, name }));
}

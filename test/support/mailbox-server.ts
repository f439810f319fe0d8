import type { AddressInfo, Server } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';

interface Message {
  raw: string;
}

/** A mail server with one mailbox, which is read by IMAP. */
export class MailboxServer {
  private constructor(
    private readonly imap: {
      server: Server;
      listen(port: number, host: string, ready: () => void): void;
      close(done: () => void): void;
      appendMessage(box: string, flags: string[], date: string | false, raw: string): void;
      getMailbox(box: string): { messages: Message[] };
    },
  ) {}

  static async open(): Promise<MailboxServer> {
    const users = { replies: { password: 'secret' } };
    const imap = hoodiecrow({ plugins: ['ID', 'UIDPLUS'], storage: { INBOX: {} }, users });
    await new Promise<void>((ready) => imap.listen(0, '127.0.0.1', ready));
    return new MailboxServer(imap);
  }

  get url(): string {
    return `imap://replies:secret@127.0.0.1:${(this.imap.server.address() as AddressInfo).port}/INBOX`;
  }

  deliver(raw: string): void {
    this.imap.appendMessage('INBOX', [], false, raw);
  }

  get lettersLeft(): number {
    return this.imap.getMailbox('INBOX').messages.length;
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => this.imap.close(closed));
  }
}

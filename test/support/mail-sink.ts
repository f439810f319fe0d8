import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedLetter {
  to: string;
  from: string;
  /** Where it comes back to when it cannot be delivered. */
  returnTo: string;
  subject: string;
  text: string;
  html: string;
  headers: Map<string, string>;
  attachments: { filename: string; contentType: string; text: string }[];
  /** As it came over the wire. */
  source: string;
  /** Every link in the plain text. */
  links: string[];
}

const BEFORE = 0.75;

/** A mail server that keeps what it is given. `refuse` decides what it says to a recipient first. */
export class MailSink {
  readonly letters: ReceivedLetter[] = [];
  refuse: (address: string) => { code: number; message: string } | null = () => null;
  /** How long it takes over each letter, in milliseconds: most of it before it takes the letter over. */
  pause = 0;
  /** Whether it takes letters over and then breaks the connection before it says so. */
  hangsUp = false;
  /** The same, for letters to some. */
  dropsAfter: (address: string) => boolean = () => false;
  /** To whose addresses it never says a word. */
  hangsBefore: (address: string) => boolean = () => false;
  /** Whether it lets nobody in. */
  turnsAway = false;
  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<MailSink> {
    const sink: MailSink = new MailSink(
      new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS', 'AUTH'],
        logger: false,
        onConnect: (_session, done) =>
          done(sink.turnsAway ? Object.assign(new Error('Not now'), { responseCode: 421 }) : null),
        onRcptTo: ({ address }, _session, done) => {
          if (sink.hangsBefore(address)) return;
          const refusal = sink.refuse(address);
          const answer = refusal && Object.assign(new Error(refusal.message), { responseCode: refusal.code });
          setTimeout(done, sink.pause * BEFORE, answer);
        },
        onData: (stream, session, done) => {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            const to = session.envelope.rcptTo.map((it) => it.address).join(',');
            const { mailFrom } = session.envelope;
            sink
              .keep(Buffer.concat(chunks), to, mailFrom ? mailFrom.address : '')
              .then(() => (sink.hangsUp || sink.dropsAfter(to) ? sink.hangUp(session.id) : done()))
              .catch(done);
          });
        },
      }),
    );
    // Whoever is killed amid a letter breaks the connection, which is no fault of the one who listens.
    sink.server.on('error', () => undefined);
    await new Promise<void>((ready) => sink.server.listen(0, '127.0.0.1', ready));
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Waits for a letter to an address, newest first. Fails after `seconds`. */
  async letterTo(address: string, matching: (letter: ReceivedLetter) => boolean = () => true, seconds = 30) {
    const giveUpAt = Date.now() + seconds * 1000;
    for (;;) {
      const found = this.letters.findLast((letter) => letter.to === address && matching(letter));
      if (found) return found;
      if (Date.now() > giveUpAt)
        throw new Error(`No such letter reached ${address}; ${this.letters.length} others did`);
      await new Promise((next) => setTimeout(next, 25));
    }
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => this.server.close(closed));
  }

  private hangUp(id: string): void {
    const { connections } = this.server as unknown as { connections: Set<{ id: string; _socket: Socket }> };
    for (const { _socket: socket, id: own } of connections) if (this.hangsUp || own === id) socket.destroy();
  }

  private async keep(source: Buffer, to: string, returnTo: string): Promise<void> {
    if (this.pause > 0) await new Promise((next) => setTimeout(next, this.pause * (1 - BEFORE)));
    const mail: ParsedMail = await simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true });
    this.letters.push({
      to,
      from: mail.from?.text ?? '',
      returnTo,
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html || '',
      headers: new Map(
        mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
      ),
      attachments: mail.attachments.map((it) => ({
        filename: it.filename ?? '',
        contentType: it.contentType,
        text: it.content.toString('utf8'),
      })),
      source: source.toString('utf8'),
      links: [...(mail.text ?? '').matchAll(/https?:\/\/[^\s)\]>]+/g)].map(([link]) => link),
    });
  }
}

/** Everything a letter shows to whoever carries it, with every encoding undone. */
export function everyByte({
  source,
  subject,
  text,
  html,
  from,
  attachments,
  headers,
}: ReceivedLetter): string {
  const files = attachments.map((file) => file.filename + file.text.replace(/\r?\n[ \t]/g, ''));
  const plain = source.replace(/=\r?\n/g, '').replace(/\r?\n[ \t]/g, '');
  return [plain, subject, text, html, from, ...headers.values(), ...files].join('\n');
}

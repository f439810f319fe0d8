import { Injectable } from '@nestjs/common';
import type { ImapFlow } from 'imapflow';
import { Log } from '../common/log.js';
import { Config } from '../config/config.js';
import { ReplyAddresses } from '../people/reply-addresses.js';
import { MailCounts } from './mail-counts.js';
import { ReceiveLetter } from './receive-letter.js';
import { dropped } from './verdict.js';

const PATIENCE_MS = 20_000;
/** In one go; what is left is fetched with the next. */
const MOST_LETTERS = 200;
/** Where mail servers write whom a letter was for; what its writer says comes last. */
const RECIPIENTS = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'to', 'cc'];

/**
 * Empties a mailbox: each letter is decided about, then deleted, so that nobody's words lie there unsealed. Where
 * several processes do it at once, a letter that two of them read counts once.
 */
@Injectable()
export class MailFetcher {
  private waiting?: NodeJS.Timeout;
  private current: Promise<void> | null = null;
  private isClosing = false;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
    private readonly places: ReplyAddresses,
    private readonly receiveLetter: ReceiveLetter,
    private readonly counts: MailCounts,
  ) {}

  start(url: string): void {
    const fetchSoon = () => {
      this.current ??= this.emptyMailbox(url)
        // A mailbox that is away is only as bad as mail that is late.
        .catch((error: unknown) => this.log.error('mailbox-not-fetched', error))
        .finally(() => {
          this.current = null;
        });
    };
    this.waiting = setInterval(fetchSoon, this.config.sweepSeconds * 1000);
    fetchSoon();
  }

  async stop(): Promise<void> {
    this.isClosing = true;
    clearInterval(this.waiting);
    await this.current;
  }

  private async emptyMailbox(url: string): Promise<void> {
    const { ImapFlow: Client } = await import('imapflow');
    const { protocol, hostname, port, username, password, pathname } = new URL(url);
    const isSecure = protocol === 'imaps:';
    const client = new Client({
      host: hostname,
      port: Number(port) || (isSecure ? 993 : 143),
      secure: isSecure,
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      logger: false,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: 2 * PATIENCE_MS,
    });
    // It is told by the call that fails, too; without a listener it would end the program.
    client.on('error', () => undefined);
    await client.connect();
    try {
      const box = await client.getMailboxLock(decodeURIComponent(pathname.slice(1)) || 'INBOX');
      try {
        await this.takeAll(client);
      } finally {
        box.release();
      }
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  private async takeAll(client: ImapFlow): Promise<void> {
    if (!client.mailbox || client.mailbox.exists === 0) return;
    const most = Math.min(client.mailbox.exists, MOST_LETTERS);
    const listed = await client.fetchAll(`1:${most}`, { uid: true, size: true });
    for (const { uid, size = 0 } of listed) {
      if (this.isClosing) return;
      if (await this.take(client, uid, size)) await client.messageDelete(String(uid), { uid: true });
    }
  }

  /** @returns whether it is done with; otherwise it stays for the next time */
  private async take(client: ImapFlow, uid: number, size: number): Promise<boolean> {
    if (size > this.config.inboundMostBytes) {
      await this.counts.add(dropped('too-large'));
      return true;
    }
    const letter = await client.fetchOne(String(uid), { source: true }, { uid: true });
    if (!letter || !letter.source) return false;
    const { source } = letter;
    const headers = source
      .subarray(0, 64_000)
      .toString('latin1')
      .split(/\r?\n\r?\n/)[0]!
      .replace(/\r?\n[ \t]+/g, ' ');
    const recipient = recipientIn(headers, (address) => this.places.isOurs(address));
    if (!recipient) {
      await this.counts.add(dropped('unknown-address'));
      return true;
    }
    // Programs send with an empty address, and the mailbox's server writes it down (RFC 5321 §4.4).
    const sender = /^return-path:[ \t]*<>/im.test(headers) ? '' : 'unknown';
    // Also one of too many is done with: a flood to one address would stand before everyone else's.
    await this.receiveLetter.run({ recipient, sender, source });
    return true;
  }
}

function recipientIn(headers: string, isOurs: (address: string) => boolean): string | null {
  for (const name of RECIPIENTS) {
    for (const [, value = ''] of headers.matchAll(new RegExp(`^${name}:([^\\r\\n]*)`, 'gim'))) {
      const found = value.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g)?.find(isOurs);
      if (found) return found;
    }
  }
  return null;
}

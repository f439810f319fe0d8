import { chmod, unlink } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { SMTPServer, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { atMost } from '../common/at-most.js';
import { Log } from '../common/log.js';
import { Config, type MailDoor as Door } from '../config/config.js';
import { type Limit, RateLimits } from '../database/rate-limits.js';
import { ReplyAddresses } from '../people/reply-addresses.js';
import { MailCounts } from './mail-counts.js';
import { ReceiveLetter } from './receive-letter.js';
import { dropped, type Verdict } from './verdict.js';

const MOST_CONNECTIONS = 20;
const SILENCE_MS = 60_000;
const MOST_MS_TO_FINISH = 8_000;
/** Of addresses that are not ours; more is somebody guessing. A mail server of our own, over LMTP, is not counted. */
const WRONG_PER_NETWORK: Limit = { name: 'wrong inbound addresses by network', times: 60, perSeconds: 3_600 };

type Done = (error?: (Error & { responseCode?: number }) | null) => void;

/** Where mail servers hand letters to us: LMTP (RFC 2033) from our own, or SMTP. */
@Injectable()
export class MailDoor {
  private server: SMTPServer | null = null;

  constructor(
    private readonly config: Config,
    private readonly log: Log,
    private readonly limits: RateLimits,
    private readonly places: ReplyAddresses,
    private readonly receiveLetter: ReceiveLetter,
    private readonly counts: MailCounts,
  ) {}

  /** @throws when nobody can listen there */
  async open({ protocol, at }: Door): Promise<void> {
    const { SMTPServer: Server } = await import('smtp-server');
    const server = new Server({
      lmtp: protocol === 'lmtp',
      // It says no host's name, and asks nobody for the names of those who come.
      name: 'gatherwell',
      banner: 'letters that come back',
      disableReverseLookup: true,
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: this.config.inboundMostBytes,
      maxClients: MOST_CONNECTIONS,
      socketTimeout: SILENCE_MS,
      closeTimeout: MOST_MS_TO_FINISH,
      logger: false,
      onRcptTo: ({ address }, session, done) =>
        this.answer(done, () => this.admit(address, session, protocol)),
      onData: (stream, session, done) => this.answer(done, () => this.take(stream, session)),
    });
    // A connection that breaks is no trouble of ours: whoever sends comes again.
    await new Promise<void>((ready, fail) => {
      server.once('error', fail);
      const listening = () => {
        server.off('error', fail);
        server.on('error', () => undefined);
        ready();
      };
      if ('path' in at)
        void unlink(at.path)
          .catch(() => undefined)
          .then(() => server.listen(at.path, listening));
      else server.listen(at.port, at.host, listening);
    });
    // Mail servers run as someone else; who may come near is for the folder to say.
    if ('path' in at) await chmod(at.path, 0o666);
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server) await atMost(MOST_MS_TO_FINISH, new Promise<void>((closed) => server.close(closed)));
  }

  /** A letter that is not for us is refused before it is sent, where its sender still hears of it. */
  private async admit(
    address: string,
    { envelope, remoteAddress }: SMTPServerSession,
    protocol: Door['protocol'],
  ): Promise<void> {
    if (envelope.rcptTo.length > 0) throw answerOf(452, '4.5.3 One address at a time, please');
    if (this.places.takesComplaints(address) || (await this.places.find(address))) return;
    await this.counts.add(dropped('unknown-address'));
    if (protocol === 'smtp' && !(await this.limits.allows(WRONG_PER_NETWORK, remoteAddress)))
      throw answerOf(450, '4.7.1 Too many wrong addresses, come again later');
    throw answerOf(550, '5.1.1 No such address');
  }

  /** The letter counts as ours only when it is decided what becomes of it, and that is written. */
  private async take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const source = await this.read(stream);
    const [recipient] = envelope.rcptTo;
    if (source === null) {
      await this.counts.add(dropped('too-large'));
      throw refusalOf(dropped('too-large'))!;
    }
    const sender = envelope.mailFrom ? envelope.mailFrom.address : '';
    const verdict = await this.receiveLetter.run({ recipient: recipient!.address, sender, source });
    const refusal = refusalOf(verdict);
    if (refusal) throw refusal;
  }

  /** Never holds more than the most that is taken. @returns `null` when it is more */
  private async read(stream: SMTPServerDataStream): Promise<Buffer | null> {
    let chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes <= this.config.inboundMostBytes) chunks.push(chunk);
      else chunks = [];
    }
    return bytes > this.config.inboundMostBytes ? null : Buffer.concat(chunks);
  }

  /** Whatever goes wrong with us, the sender is asked to come again. */
  private answer(done: Done, act: () => Promise<void>): void {
    act().then(
      () => done(),
      (error: Error & { responseCode?: number }) => {
        if (error.responseCode) return done(error);
        this.log.error('letter-not-received', error);
        done(answerOf(451, '4.3.0 Not now, come again later'));
      },
    );
  }
}

/** What the sender hears. Most that is dropped is taken without a word: an answer would go to whoever was forged. */
function refusalOf({ outcome, reason }: Verdict): Error | null {
  if (outcome !== 'dropped') return null;
  if (reason === 'too-large') return answerOf(552, '5.3.4 This letter is too large');
  if (reason === 'too-many') return answerOf(451, '4.7.1 Too many letters, come again later');
  if (reason === 'unreadable' || reason === 'too-many-parts')
    return answerOf(554, '5.6.0 This letter cannot be read');
  return null;
}

function answerOf(responseCode: number, message: string): Error & { responseCode: number } {
  return Object.assign(new Error(message), { responseCode });
}

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config/config.js';
import { type KeptLetter, letterAsRead, Mailbox } from './mailbox.js';
import { outcomeOf, type Outcome } from './smtp-outcome.js';
import type { Personal, Stationery } from './stationery.js';

/** Signed so that RFC 8058 §3.1 holds: both unsubscribe headers are covered by the DKIM signature. */
const SIGNED_HEADERS =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'In-Reply-To:References:List-Id:List-Unsubscribe:List-Unsubscribe-Post:List-Help:List-Owner:Auto-Submitted';

/** How a letter leaves the house: to the mail server, or into the mailbox page where there is none. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  /** How many letters it takes at once; another would have to wait. */
  readonly connections: number;
  private readonly transport: Transporter | null;

  constructor(
    config: Config,
    private readonly mailbox: Mailbox,
  ) {
    // While one half of the letters in hand is on its way, the other is being marked in the ledger.
    this.connections = Math.ceil(config.lettersAtOnce / 2);
    this.transport = config.smtpUrl ? openTransport(config.smtpUrl, this.connections, config) : null;
  }

  /** @throws when the letter itself is at fault, because a slot of it was not filled for instance */
  async send(stationery: Stationery, personal: Personal): Promise<Outcome> {
    if (!this.transport) return this.keep(letterAsRead(stationery, personal));
    const raw = Buffer.from(stationery.sourceFor(personal, new Date()), 'latin1');
    try {
      await this.transport.sendMail({
        envelope: { from: personal.bounceTo ?? stationery.draft.from.address, to: [personal.to] },
        // Already in the source; without it nodemailer would make up another one for nothing.
        messageId: personal.messageId,
        raw,
      });
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  private async keep(letter: KeptLetter): Promise<Outcome> {
    try {
      await this.mailbox.keep(letter);
      return { kind: 'sent' };
    } catch {
      return { kind: 'later', code: 'mailbox-failed' };
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function openTransport(
  smtpUrl: string,
  maxConnections: number,
  { dkim, smtpSilenceSeconds }: Config,
): Transporter {
  return createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections,
    maxMessages: Infinity,
    connectionTimeout: Math.min(10, smtpSilenceSeconds) * 1000,
    greetingTimeout: Math.min(10, smtpSilenceSeconds) * 1000,
    socketTimeout: smtpSilenceSeconds * 1000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && {
      dkim: {
        domainName: dkim.domain,
        keySelector: dkim.selector,
        privateKey: dkim.privateKey,
        headerFieldNames: SIGNED_HEADERS,
      },
    }),
  });
}

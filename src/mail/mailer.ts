import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/config.js';
import { MailServer } from './mail-server.js';
import { type KeptLetter, letterAsRead, Mailbox } from './mailbox.js';
import { outcomeOf, type Outcome } from './smtp-outcome.js';
import type { Personal, Stationery } from './stationery.js';

/** How a letter leaves the house: to the mail server, or into the mailbox page where there is none. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  /** How many letters it takes at once; another would have to wait. */
  readonly connections: number;
  private readonly server: MailServer | null;

  constructor(
    config: Config,
    private readonly mailbox: Mailbox,
  ) {
    // While one half of the letters in hand is on its way, the other is being marked in the ledger.
    this.connections = Math.ceil(config.lettersAtOnce / 2);
    this.server = config.smtpUrl ? new MailServer(config.smtpUrl, this.connections, config) : null;
  }

  /** @throws when the letter itself is at fault, because a slot of it was not filled for instance */
  async send(stationery: Stationery, personal: Personal): Promise<Outcome> {
    if (!this.server) return this.keep(letterAsRead(stationery, personal));
    const { to, bounceTo, messageId } = personal;
    const source = Buffer.from(stationery.sourceFor(personal, new Date()), 'latin1');
    try {
      await this.server.take({ from: bounceTo ?? stationery.draft.from.address, to, messageId, source });
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
    this.server?.close();
  }
}

import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Log } from '../common/log.js';
import { toDate } from '../database/instant.js';
import { Installation } from '../installation/installation.js';
import { Mailer } from '../mail/mailer.js';
import { endingOf, type Outcome } from '../mail/smtp-outcome.js';
import { laneOf, type LetterName } from '../queue/jobs.js';
import { type ClaimedRow, type Ending, Ledger } from '../queue/ledger.js';
import { Relay } from '../queue/relay.js';
import type { Handler } from '../queue/workers.js';
import { AddressLetters } from './address-letters.js';
import { ComposeLetters } from './compose-letters.js';
import { DecideLetters, UNWRITABLE } from './decide-letters.js';
import type { Reader } from './letter.js';
import { LetterWriters } from './letter-writers.js';
import { Senders } from './senders.js';

const NOT_BEGUN: Ending = { state: 'pending', outcome: 'not-begun', begun: false };
/** A database that was away for a moment is not a reason to lose a letter; a mistake of ours is seen soon enough. */
const TRIES_TO_WRITE = 5;
/** A letter that waited longer than this reads the world again before it leaves. */
const STALE_MS = 5_000;
const TOO_LATE: Ending = { state: 'failed', outcome: 'too-late' };

/** A letter that was brought to the mail server. */
interface Carried {
  reader: Reader;
  outcome: Outcome;
}

/**
 * Sends the letters of a chunk: the world is read once, letters that say the same are composed once, all links are
 * minted in one statement, and every row ends in the ledger.
 */
@Injectable()
export class SendLetters implements Handler, OnModuleDestroy {
  private isClosing = false;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly writers: LetterWriters,
    private readonly installation: Installation,
    private readonly decideLetters: DecideLetters,
    private readonly composeLetters: ComposeLetters,
    private readonly addressLetters: AddressLetters,
    private readonly senders: Senders,
    private readonly mailer: Mailer,
    private readonly ledger: Ledger,
    private readonly relay: Relay,
    private readonly log: Log,
  ) {}

  /** From here on nothing new is begun: what is on its way arrives, the rest is given back. */
  onModuleDestroy(): void {
    this.isClosing = true;
  }

  /** @param claimed all of one name */
  async handle(claimed: ClaimedRow[]): Promise<void> {
    const rows = claimed as ClaimedRow<LetterName>[];
    const [first] = rows;
    if (!first) return;
    const writer = this.writers.of(first.name);
    const isUrgent = laneOf[first.name] === 'sign-in';
    const readAt = performance.now();
    const letters = await this.decideLetters.decide(writer, rows);
    const settings = await this.installation.state();
    const stationeryFor = this.composeLetters.for(writer, settings);
    const secrets = await this.addressLetters.mintLinks(letters.map(({ sheet }) => sheet));
    await Promise.all(
      letters.map(({ row, sheet: decided }, at) => {
        const send = async () => {
          const isFresh = isUrgent || performance.now() - readAt < STALE_MS;
          const sheet = isFresh ? decided : await this.decideLetters.decideAgain(writer, row);
          if ('state' in sheet) return sheet;
          const stationery = await stationeryFor(sheet);
          const { reader } = sheet;
          const personal = await this.addressLetters.address(row.id, sheet, secrets[at]!, settings.baseUrl);
          return { reader, outcome: await this.mailer.send(stationery, personal) };
        };
        return this.senders.run(
          isUrgent,
          () => this.carry(row, send),
          (came) => this.mark(row, came),
        );
      }),
    );
    if (letters.some(({ row }) => performance.now() > row.beginBefore)) this.relay.sweepSoon();
  }

  /** One letter's way to the mail server, for as long as that takes. */
  private async carry(row: ClaimedRow, send: () => Promise<Ending | Carried>): Promise<Ending | Carried> {
    if (this.isClosing || performance.now() > row.beginBefore) return NOT_BEGUN;
    if (row.useBy <= toDate(this.clock.now())) return TOO_LATE;
    const letGo = this.ledger.hold(row);
    try {
      return await send();
    } catch (error) {
      this.log.error('letter-unwritable', error, { rowId: row.id });
      const isWorthATry = row.attempts < TRIES_TO_WRITE;
      return isWorthATry ? endingOf({ kind: 'later', code: 'unwritable' }, row.attempts) : UNWRITABLE;
    } finally {
      letGo();
    }
  }

  private async mark(row: ClaimedRow, came: Ending | Carried): Promise<void> {
    if ('state' in came) return this.ledger.end(row, came);
    await this.remember(came.reader, came.outcome);
    await this.ledger.end(row, endingOf(came.outcome, row.attempts));
  }

  /** Hosts see who cannot be reached; a letter that arrives after all puts that right. */
  private async remember({ personId, isUnreachable }: Reader, outcome: Outcome): Promise<void> {
    const isNews = outcome.kind === 'refused' || (outcome.kind === 'sent' && isUnreachable);
    if (!personId || !isNews) return;
    await this.database.query(
      'UPDATE people SET unreachable_at = CASE WHEN $2 THEN now() END WHERE id = $1',
      [personId, outcome.kind === 'refused'],
    );
  }
}

import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { Log } from '../../common/log.js';
import { isAway } from '../../database/away.js';
import { toDate } from '../../database/instant.js';
import { WatchClocks } from '../../database/watch-clocks.js';
import { Installation } from '../../installation/installation.js';
import { DomainPauses } from '../../mail/domain-pauses.js';
import { DomainTurns, type PacedLane } from '../../mail/domain-turns.js';
import { Mailer } from '../../mail/mailer.js';
import { endingOf, type Outcome } from '../../mail/smtp-outcome.js';
import type { LetterLane } from '../../common/letter-lanes.js';
import { laneOf, type LetterName } from '../../queue/jobs.js';
import { type ClaimedRow, type Ending, Ledger } from '../../queue/ledger.js';
import { Relay } from '../../queue/relay.js';
import type { Handler } from '../../queue/workers.js';
import { Suppressions } from '../../people/suppressions.js';
import { AddressLetters } from './address-letters.js';
import { ComposeLetters } from './compose-letters.js';
import { type DecidedLetter, DecideLetters, UNWRITABLE } from './decide-letters.js';
import type { LetterWriter, Reader, Sheet } from '../facts/letter.js';
import { LetterWriters } from '../letters/letter-writers.js';
import { Senders } from './senders.js';

const NOT_BEGUN: Ending = { state: 'pending', outcome: 'not-begun', begun: false };
/** A database that was away for a moment is not a reason to lose a letter; a mistake of ours is seen soon enough. */
const TRIES_TO_WRITE = 5;
/** What was read so long ago is read again before a letter leaves. */
const STALE_MS = 5_000;
/** That says nothing about the letter, so it does not count as a try. */
const DATABASE_AWAY: Ending = { state: 'pending', outcome: 'database-away', pauseSeconds: 30, begun: false };
/** A turn at a domain that is later than this is taken anew. */
const LONGEST_LATE_TURN_MS = 60_000;
const TOO_LATE: Ending = { state: 'failed', outcome: 'too-late' };

/** A letter that was brought to the mail server. */
interface Carried {
  reader: Reader;
  outcome: Outcome;
  /** What was known of a pause of its domain when it was begun, in seconds; `null`: there was none. */
  pauseBefore: number | null;
}

/**
 * Sends the letters of a chunk: the world is read once, letters that say the same are composed once, all links are
 * minted in one statement, and every row ends in the ledger.
 */
@Injectable()
export class SendLetters implements Handler, OnModuleDestroy {
  private isClosing = false;

  constructor(
    private readonly clock: Clock,
    private readonly clocks: WatchClocks,
    private readonly writers: LetterWriters,
    private readonly installation: Installation,
    private readonly decideLetters: DecideLetters,
    private readonly composeLetters: ComposeLetters,
    private readonly addressLetters: AddressLetters,
    private readonly senders: Senders,
    private readonly suppressions: Suppressions,
    private readonly pauses: DomainPauses,
    private readonly turns: DomainTurns,
    private readonly database: DataSource,
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
    const lane = laneOf[first.name];
    const isUrgent = lane === 'sign-in';
    const readAt = performance.now();
    const letters = await this.leaveWhatWaits(lane, await this.decideLetters.decide(writer, rows));
    const settings = await this.installation.state();
    const stationeryFor = await this.composeLetters.for(writer, settings);
    const secrets = await this.mintLinks(letters);
    const sheetOf = isUrgent ? null : this.readAgain(writer, letters, readAt);
    await Promise.all(
      letters.map(({ row, sheet: decided }, at) => {
        const send = async () => {
          const linked = secrets[at];
          if (linked instanceof Error) throw linked;
          const sheet = sheetOf ? await sheetOf(row) : decided;
          if ('state' in sheet) return sheet;
          const stationery = await stationeryFor(sheet);
          const { reader } = sheet;
          const pauseBefore = this.pauses.secondsLeft(reader.address);
          if (pauseBefore && !isUrgent) return waits('domain-waits', pauseBefore);
          const personal = await this.addressLetters.address(row.id, sheet, linked!, settings.baseUrl);
          return { reader, outcome: await this.mailer.send(stationery, personal), pauseBefore };
        };
        return this.senders.run(
          lane,
          () => this.carry(row, send),
          (came) => this.mark(row, came),
        );
      }),
    );
    if (letters.some(({ row }) => performance.now() > row.beginBefore)) this.relay.sweepSoon();
  }

  /**
   * What is to be said once a letter's turn comes. If that was read too long ago, it is read again for all letters that wait
   * still: each by itself would ask the database more the slower it is already.
   */
  private readAgain(
    writer: LetterWriter,
    letters: DecidedLetter[],
    readAt: number,
  ): (row: ClaimedRow<LetterName>) => Promise<Sheet | Ending> {
    const waiting = new Set(letters.map(({ row }) => row));
    let last = readAt;
    let known = Promise.resolve(new Map<ClaimedRow, Sheet | Ending>(letters.map((it) => [it.row, it.sheet])));
    return async (row) => {
      if (performance.now() - last >= STALE_MS) {
        last = performance.now();
        known = this.decideLetters.decideAgain(writer, [...waiting]);
      }
      waiting.delete(row);
      const found = await known.catch(() => this.decideLetters.decideAgain(writer, [row]));
      return found.get(row)!;
    };
  }

  /** For all at once, or else one by one, so that the one whose links cannot be made holds up no other. */
  private async mintLinks(letters: DecidedLetter[]): Promise<(Record<string, string> | Error)[]> {
    try {
      return await this.addressLetters.mintLinks(letters.map(({ sheet }) => sheet));
    } catch (error) {
      if (letters.length === 1) return [error as Error];
      const alone: (Record<string, string> | Error)[] = [];
      for (const letter of letters) alone.push(...(await this.mintLinks([letter])));
      return alone;
    }
  }

  /** One letter's way to the mail server, for as long as that takes. */
  private async carry(row: ClaimedRow, send: () => Promise<Ending | Carried>): Promise<Ending | Carried> {
    if (this.isClosing || performance.now() > row.beginBefore || !this.clocks.goesOn()) return NOT_BEGUN;
    if (row.useBy <= toDate(this.clock.now())) return TOO_LATE;
    const letGo = this.ledger.hold(row);
    try {
      return await send();
    } catch (error) {
      this.log.error('letter-unwritable', error, { rowId: row.id });
      if (isAway(error)) return DATABASE_AWAY;
      const isWorthATry = row.attempts < TRIES_TO_WRITE;
      return isWorthATry ? endingOf({ kind: 'later', code: 'unwritable' }, row.attempts) : UNWRITABLE;
    } finally {
      letGo();
    }
  }

  private async mark(row: ClaimedRow, came: Ending | Carried): Promise<void> {
    if ('state' in came) return this.ledger.end(row, came);
    const ending = endingOf(came.outcome, row.attempts);
    const domainWaits = await this.remember(came).catch((error: unknown) => {
      this.log.error('answer-not-remembered', error, { rowId: row.id });
      return 0;
    });
    await this.ledger.end(row, {
      ...ending,
      pauseSeconds: Math.max(ending.pauseSeconds ?? 0, domainWaits),
    });
  }

  /**
   * Letters to domains that asked us to wait, or that were written to often enough for now, are given back before anything is
   * made for them. Who waits at a screen tries.
   */
  private async leaveWhatWaits(lane: LetterLane, letters: DecidedLetter[]): Promise<DecidedLetter[]> {
    await this.pauses.look(letters.map(addressOf));
    if (lane === 'sign-in') return letters;
    const pauses = letters.map((letter) => this.pauses.secondsLeft(addressOf(letter)) ?? 0);
    const welcome = await this.giveBack('domain-waits', letters, pauses);
    return this.giveBack('domain-pace', welcome, await this.untilTheirTurns(lane, welcome));
  }

  /** @returns how many seconds each waits for its turn at its domain; what comes back for its turn has it */
  private async untilTheirTurns(lane: PacedLane, letters: DecidedLetter[]): Promise<number[]> {
    const asking = letters.filter(({ row }) => !this.hasTurn(row));
    const seconds = await this.turns.take(lane, asking.map(addressOf));
    if (seconds.some((it) => it > 0)) this.relay.sweepIn(Math.min(...seconds.filter((it) => it > 0)) + 1);
    const waits = new Map(asking.map((letter, at) => [letter, seconds[at]!]));
    return letters.map((letter) => waits.get(letter) ?? 0);
  }

  /** Turns that were slept through would come all at once. */
  private hasTurn({ outcome, dueAt }: ClaimedRow): boolean {
    const lateMs = this.clock.now().epochMilliseconds - dueAt.getTime();
    return outcome === 'domain-pace' && lateMs < LONGEST_LATE_TURN_MS;
  }

  /** @returns those that wait no seconds */
  private async giveBack(
    why: WhyDomainWaits,
    letters: DecidedLetter[],
    seconds: number[],
  ): Promise<DecidedLetter[]> {
    const waiting = letters.map(async ({ row }, at) => {
      if (seconds[at]! > 0) await this.ledger.end(row, waits(why, seconds[at]!));
    });
    await Promise.all(waiting);
    return letters.filter((_, at) => seconds[at] === 0);
  }

  /**
   * Hosts see who cannot be reached; a letter that the server takes after all puts that right.
   * @returns how many seconds letters to the same domain wait now
   */
  private async remember({ reader, outcome, pauseBefore }: Carried): Promise<number> {
    const { address, suppressed } = reader;
    if (outcome.kind === 'refused')
      await this.suppressions.add(this.database, address, outcome.reason, outcome.code);
    else if (outcome.kind === 'sent' && suppressed) await this.suppressions.serverTook(address);
    return this.pauses.learn(address, outcome, pauseBefore);
  }
}

/** It asked for it, or we are told not to write to it more often. */
type WhyDomainWaits = 'domain-waits' | 'domain-pace';

function waits(why: WhyDomainWaits, seconds: number): Ending {
  return { state: 'pending', outcome: why, pauseSeconds: seconds + 1, begun: false };
}

function addressOf({ sheet }: DecidedLetter): string {
  return sheet.reader.address;
}

import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { helpFor } from '../common/help-lines.js';
import { Log } from '../common/log.js';
import { toDate } from '../database/instant.js';
import { Installation, type InstallationState } from '../installation/installation.js';
import { Mailer } from '../mail/mailer.js';
import { endingOf, type Outcome } from '../mail/smtp-outcome.js';
import { type Personal, Stationery } from '../mail/stationery.js';
import { LinkTokens, type NewLink } from '../people/link-tokens.js';
import { laneOf, type LetterName } from '../queue/jobs.js';
import { type ClaimedRow, type Ending, Ledger } from '../queue/ledger.js';
import { Relay } from '../queue/relay.js';
import type { Handler } from '../queue/workers.js';
import { type Frame, type LetterWriter, type Reader, type Sheet } from './letter.js';
import { LetterIds } from './letter-ids.js';
import { renderLetter } from './letter-page.js';
import { LetterWriters } from './letter-writers.js';
import { Senders } from './senders.js';
import { wordsIn } from './words/words.js';

const NOT_BEGUN: Ending = { state: 'pending', outcome: 'not-begun', begun: false };
const UNWRITABLE: Ending = { state: 'failed', outcome: 'unwritable' };
/** A database that was away for a moment is not a reason to lose a letter; a mistake of ours is seen soon enough. */
const TRIES_TO_WRITE = 5;
/** A letter that waited longer than this reads the world again before it leaves. */
const STALE_MS = 5_000;
const TOO_LATE: Ending = { state: 'failed', outcome: 'too-late' };
const DAYS_TO_UNSUBSCRIBE = 400;

type Planned = ClaimedRow<LetterName>;

interface Page {
  row: Planned;
  sheet: Sheet;
}

/** A letter that was brought to the mail server. */
interface Carried {
  reader: Reader;
  outcome: Outcome;
}

/**
 * Writes and sends the letters of a chunk: reads the world once, composes once for all whose letters say the same,
 * mints all links in one statement, and ends every row in the ledger.
 */
@Injectable()
export class SendLetters implements Handler, OnModuleDestroy {
  private isClosing = false;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly writers: LetterWriters,
    private readonly installation: Installation,
    private readonly links: LinkTokens,
    private readonly ids: LetterIds,
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
    const rows = claimed as Planned[];
    const [first] = rows;
    if (!first) return;
    const writer = this.writers.of(first.name);
    const readAt = performance.now();
    const loaded = await this.load(writer, rows);
    if (!loaded) return;

    const pages = await this.decide(writer, rows, loaded);
    const settings = await this.installation.state();
    const secrets = await this.mintLinks(pages);
    const composed = new Map<string, Promise<Stationery>>();
    const stationeryOf = (sheet: Sheet) => {
      const { words, ...frame } = frameOf(sheet, settings);
      const variant = JSON.stringify([sheet.facts, frame]);
      const known = composed.get(variant);
      if (known) return known;
      const stationery = this.compose(writer, sheet, { words, ...frame }, settings);
      composed.set(variant, stationery);
      return stationery;
    };
    const isUrgent = laneOf[first.name] === 'sign-in';
    const reread = (row: Planned, sheet: Sheet) =>
      isUrgent || performance.now() - readAt < STALE_MS ? sheet : this.reread(writer, row);
    await Promise.all(
      pages.map(({ row, sheet: written }, at) =>
        this.senders.run(
          isUrgent,
          () =>
            this.carry(row, async () => {
              const sheet = await reread(row, written);
              if ('state' in sheet) return sheet;
              const outcome = await this.send({ row, sheet }, secrets[at]!, stationeryOf(sheet), settings);
              return { outcome, reader: sheet.reader };
            }),
          (came) => this.mark(row, came),
        ),
      ),
    );
    if (pages.some(({ row }) => performance.now() > row.beginBefore)) this.relay.sweepSoon();
  }

  /** Rows that cannot be read together are tried one by one, so that one of them cannot hold up the rest. */
  private async load(writer: LetterWriter, rows: Planned[]): Promise<Map<number, unknown> | null> {
    try {
      return await writer.load(rows);
    } catch (error) {
      this.log.error('letters-not-loaded', error, { name: rows[0]!.name, rows: rows.length });
      if (rows.length === 1) {
        const [row] = rows as [Planned];
        await this.ledger.end(row, endingOf({ kind: 'later', code: 'not-loaded' }, row.attempts));
      } else {
        for (const row of rows) await this.handle([row]);
      }
      return null;
    }
  }

  /** Ends the rows that stay silent, and gives the others. */
  private async decide(writer: LetterWriter, rows: Planned[], loaded: Map<number, unknown>): Promise<Page[]> {
    const pages: Page[] = [];
    const endings: Promise<void>[] = [];
    for (const row of rows) {
      const decision = this.decideOne(writer, row, loaded);
      if ('state' in decision) endings.push(this.ledger.end(row, decision));
      else pages.push({ row, sheet: decision });
    }
    await Promise.all(endings);
    return pages;
  }

  private decideOne(writer: LetterWriter, row: Planned, loaded: Map<number, unknown>): Sheet | Ending {
    if (!loaded.has(row.id)) return { state: 'suppressed', outcome: 'gone' };
    try {
      const decision = writer.sheet(row, loaded.get(row.id));
      return 'silent' in decision ? { state: 'suppressed', outcome: decision.silent } : decision;
    } catch (error) {
      this.log.error('letter-unwritable', error, { rowId: row.id });
      return UNWRITABLE;
    }
  }

  /** @returns for each page its secrets, by slot */
  private async mintLinks(pages: Page[]): Promise<Record<string, string>[]> {
    const unsubscribeUntil = this.clock.now().add({ hours: DAYS_TO_UNSUBSCRIBE * 24 });
    const wanted = pages.flatMap(({ sheet }, at) =>
      Object.entries(linksOf(sheet, unsubscribeUntil)).map(([slot, link]) => ({ at, slot, link })),
    );
    const secrets = await this.links.mint(wanted.map(({ link }) => link));
    const bySlot: Record<string, string>[] = pages.map(() => ({}));
    wanted.forEach(({ at, slot }, index) => (bySlot[at]![slot] = secrets[index]!));
    return bySlot;
  }

  private async compose(
    writer: LetterWriter,
    sheet: Sheet,
    frame: Frame,
    settings: InstallationState,
  ): Promise<Stationery> {
    const written = await writer.write(sheet.facts, frame);
    const { list } = written;
    const listId = list && (await this.ids.listId(list.groupId, hostOf(settings)));
    return Stationery.compose({
      from: { name: settings.senderName, address: settings.senderAddress },
      subject: written.subject,
      ...renderLetter(written, frame),
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'OOF, AutoReply',
        'Content-Language': frame.language,
        ...(listId && { 'List-Id': list.name ? `${list.name} ${listId}` : listId }),
      },
      attachments: written.attachments,
    });
  }

  /** What waited behind others may have been overtaken by what its reader, or the hosts, did meanwhile. */
  private async reread(writer: LetterWriter, row: Planned): Promise<Sheet | Ending> {
    return this.decideOne(writer, row, await writer.load([row]));
  }

  /** One letter's way to the mail server, for as long as that takes. */
  private async carry(row: Planned, send: () => Promise<Ending | Carried>): Promise<Ending | Carried> {
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

  private async mark(row: Planned, came: Ending | Carried): Promise<void> {
    if ('state' in came) return this.ledger.end(row, came);
    await this.remember(came.reader, came.outcome);
    await this.ledger.end(row, endingOf(came.outcome, row.attempts));
  }

  private async send(
    { row, sheet }: Page,
    secrets: Record<string, string>,
    stationery: Promise<Stationery>,
    settings: InstallationState,
  ): Promise<Outcome> {
    const host = hostOf(settings);
    const thread = sheet.thread && (await this.ids.threadId(sheet.thread, host));
    const personal: Personal = {
      to: sheet.reader.address,
      messageId: await this.ids.messageId(row.id, host),
      headers: {
        ...(thread && { 'In-Reply-To': thread, References: thread }),
        ...(secrets['unsubscribe'] && {
          'List-Unsubscribe': `<${settings.baseUrl}/letters/${secrets['unsubscribe']}/unsubscribe>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
      slots: { name: sheet.reader.calledName ?? '', ...sheet.slots, ...secrets },
    };
    return this.mailer.send(await stationery, personal);
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

function frameOf(
  { reader, unsubscribe }: Sheet,
  { baseUrl, communityName, country }: InstallationState,
): Frame {
  return {
    language: reader.language,
    words: wordsIn(reader.language),
    baseUrl,
    communityName,
    greetsByName: reader.calledName !== null,
    canUnsubscribe: unsubscribe !== undefined,
    help: helpFor(reader.timeZone, reader.country ?? country),
  };
}

function linksOf(
  { reader: { personId }, links = {}, unsubscribe }: Sheet,
  expiresAt: Temporal.Instant,
): Record<string, NewLink> {
  if (!unsubscribe) return links;
  return { ...links, unsubscribe: { purpose: 'unsubscribe', about: unsubscribe, personId, expiresAt } };
}

function hostOf({ baseUrl }: InstallationState): string {
  return new URL(baseUrl).hostname;
}

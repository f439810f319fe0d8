import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Vault } from '../common/vault.js';
import { Config } from '../config/config.js';
import { type Limit, RateLimits } from '../database/rate-limits.js';
import { rowOf } from '../database/sql.js';
import { Installation } from '../installation/installation.js';
import { Addresses } from '../people/addresses.js';
import { HOURS_TO_WRITE_BACK, ReplyAddresses, type ReplyPlace } from '../people/reply-addresses.js';
import { Suppressions } from '../people/suppressions.js';
import { againIfRepliedMeanwhile } from '../rsvps/write-reply.js';
import { AnswerFromCalendar } from './answer-from-calendar.js';
import { MailCounts } from './mail-counts.js';
import { readComplaint } from './complaint.js';
import { heedComplaint, markUnreachable } from './mark-unreachable.js';
import { inOwnWords } from './own-words.js';
import type { OurMarks } from './quoted-letter.js';
import { readLetter, type ReceivedLetter } from './read-letter.js';
import { ReplyNotes } from './reply-notes.js';
import { SenderProof } from './sender-proof.js';
import { dropped, type Verdict } from './verdict.js';
import { findWriter, isAboutDate, type Writer } from './writer.js';

const PER_ADDRESS: Limit = { name: 'received letters by address', times: 30, perSeconds: 3_600 };

/** A letter as a mail server handed it over. */
export interface ArrivedLetter {
  /** Whom it is for, by the envelope. */
  recipient: string;
  /** Whom it is from, by the envelope; empty for what programs send, so that nothing is ever sent back to them. */
  sender: string;
  source: Buffer;
}

/**
 * Decides what becomes of a letter, and writes that down. When it returns, the letter may be forgotten: what it asked for
 * has happened, or never will. It throws only when it could not find out, and then the same letter may come again.
 */
@Injectable()
export class ReceiveLetter {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly vault: Vault,
    private readonly limits: RateLimits,
    private readonly places: ReplyAddresses,
    private readonly addresses: Addresses,
    private readonly installation: Installation,
    private readonly suppressions: Suppressions,
    private readonly proof: SenderProof,
    private readonly answers: AnswerFromCalendar,
    private readonly notes: ReplyNotes,
    private readonly counts: MailCounts,
  ) {}

  /** @throws when the database does not answer */
  async run(arrived: ArrivedLetter): Promise<Verdict> {
    const verdict = await this.decide(arrived);
    await this.counts.add(verdict);
    return verdict;
  }

  private async decide(arrived: ArrivedLetter): Promise<Verdict> {
    const { recipient, source } = arrived;
    if (source.length > this.config.inboundMostBytes) return dropped('too-large');
    const place = (await this.places.find(recipient)) ?? (await this.placeComplainedOf(recipient, source));
    if (!place) return dropped('unknown-address');
    const by = `${place.personId} ${place.occurrenceId ?? place.groupId}`;
    if (!(await this.limits.allows(PER_ADDRESS, by))) return dropped('too-many');
    const read = await readLetter(source);
    if (typeof read === 'string') return dropped(read);
    const letter = inOwnWords(read, await this.ourMarks());
    // Before the transaction: name servers may take their time.
    const proved = isOfLettersBack(place) ? null : await this.proof.provedSender(source, recipient);
    const now = this.clock.now();
    return againIfRepliedMeanwhile(() =>
      this.database.transaction(async (tx) => {
        if (!(await this.isNew(tx, arrived, letter))) return dropped('duplicate');
        return this.act(tx, place, arrived, letter, proved, now);
      }),
    );
  }

  private async ourMarks(): Promise<OurMarks> {
    const { baseUrl, senderName: name, senderAddress: address } = await this.installation.state();
    const { inboundAddress } = this.config;
    const sender = address ? { name, address } : null;
    return { baseUrls: [...new Set([baseUrl, this.config.baseUrl])], sender, inboundAddress };
  }

  /** Mail services send complaints to one address; which letter is meant stands in them. */
  private async placeComplainedOf(recipient: string, source: Buffer): Promise<ReplyPlace | null> {
    if (!this.places.takesComplaints(recipient)) return null;
    const returnedTo = readComplaint(source)?.returnedTo;
    const place = returnedTo ? await this.places.find(returnedTo) : null;
    return place && { personId: place.personId };
  }

  private async act(
    tx: EntityManager,
    place: ReplyPlace,
    { sender }: ArrivedLetter,
    letter: ReceivedLetter,
    proved: string | null,
    now: Temporal.Instant,
  ): Promise<Verdict> {
    if (isOfLettersBack(place))
      return letter.complaint
        ? heedComplaint(tx, this.suppressions, place.personId, letter.complaint)
        : markUnreachable(tx, this.suppressions, place.personId, letter.report);
    const writer = await findWriter(tx, this.addresses, place, proved);
    if (!writer) return dropped('unknown-address');
    if (writer.isOutside) return dropped('outside');
    if (letter.answers)
      return isAboutDate(writer) ? this.answers.run(tx, writer, letter.answers, now) : dropped('other-event');
    if (letter.isAutomatic || letter.report || sender === '') return dropped('automatic');
    return this.note(tx, writer, letter, now);
  }

  private async note(
    tx: EntityManager,
    writer: Writer,
    letter: ReceivedLetter,
    now: Temporal.Instant,
  ): Promise<Verdict> {
    const { personId, groupId, date, isProved } = writer;
    const until = date && Temporal.Instant.from(date.endsAt).add({ hours: HOURS_TO_WRITE_BACK });
    if (until && Temporal.Instant.compare(now, until) > 0) return dropped('over');
    const { text } = letter;
    if (!text) return dropped('empty');
    const about = { groupId, occurrenceId: date?.occurrenceId ?? null };
    await this.notes.keep(tx, { personId, ...about, kind: 'letter', text, proposesAt: null, isProved }, now);
    return { outcome: 'note' };
  }

  /** The same letter may come twice: our answer got lost on the way, or a mailbox was read again. */
  private async isNew(
    tx: EntityManager,
    arrived: ArrivedLetter,
    { messageId }: ReceivedLetter,
  ): Promise<boolean> {
    const same = messageId ?? createHash('sha256').update(arrived.source).digest('hex');
    const fingerprint = this.vault.sign(`received ${arrived.recipient.toLowerCase()} ${same}`);
    const row = await rowOf(
      tx,
      'INSERT INTO received_mail (fingerprint) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1 AS new',
      [fingerprint],
    );
    return row !== null;
  }
}

/** Whether what comes there says that a letter did not arrive, or was not wanted. */
function isOfLettersBack({ occurrenceId, groupId }: ReplyPlace): boolean {
  return !occurrenceId && !groupId;
}

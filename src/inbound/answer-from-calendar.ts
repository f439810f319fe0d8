import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../common/domain-error.js';
import { toDate, toInstant } from '../database/instant.js';
import { rowOf } from '../database/sql.js';
import { ReplyAddresses } from '../people/reply-addresses.js';
import { Outbox } from '../queue/outbox.js';
import { KeepReply } from '../rsvps/keep-reply.js';
import type { GivenAnswer } from '../rsvps/rsvp.entity.js';
import type { CalendarAnswer, CalendarAnswers } from './calendar-answers.js';
import { findAnsweredDate } from './find-date.js';
import { answerOf } from './partstat.js';
import { ReplyNotes } from './reply-notes.js';
import type { DateWriter } from './writer.js';
import { dropped, type Verdict } from './verdict.js';
import { momentOf } from './written-zone.js';

/** What somebody has to say on our page before the answer counts. */
const TO_SAY_ON_THE_PAGE = ['agreement-needed', 'invalid-input', 'event-is-full'];
/** In a day: somebody may be forging them, and each costs a letter. */
const MOST_HELD = 5;
/** A calendar and our page may be answered within one breath, by two clocks. */
const SAME_BREATH = { seconds: 30 };

/** An answer that somebody gave in their calendar (RFC 5546 §3.2.3). */
@Injectable()
export class AnswerFromCalendar {
  constructor(
    private readonly addresses: ReplyAddresses,
    private readonly keepReply: KeepReply,
    private readonly notes: ReplyNotes,
    private readonly outbox: Outbox,
  ) {}

  /** @throws what KeepReply throws to be run again */
  async run(
    tx: EntityManager,
    writer: DateWriter,
    { method, answers }: CalendarAnswers,
    now: Temporal.Instant,
  ): Promise<Verdict> {
    let verdict = dropped('no-answer');
    for (const answer of answers) {
      const one = await this.take(tx, writer, method, answer, now);
      if (one.outcome !== 'dropped' || verdict.outcome === 'dropped') verdict = one;
    }
    return verdict;
  }

  private async take(
    tx: EntityManager,
    writer: DateWriter,
    method: CalendarAnswers['method'],
    answer: CalendarAnswer,
    now: Temporal.Instant,
  ): Promise<Verdict> {
    if (answer.attendee !== writer.address) return dropped('other-attendee');
    if (answer.organiser !== null && !this.addresses.isOurs(answer.organiser))
      return dropped('other-organiser');
    const occurrenceId = await findAnsweredDate(tx, writer.date.occurrenceId, answer);
    if (occurrenceId === null) return dropped('other-event');
    const about = { personId: writer.personId, occurrenceId };
    if (method === 'COUNTER') return this.counter(tx, writer, about, answer, now);
    if (answer.partstat === null) return dropped('no-answer');
    const said = answerOf(answer.partstat);
    const stampedAt = earlier(answer.stampedAt ?? now, now);
    if (await this.isStale(tx, about, { said, sequence: answer.sequence, stampedAt }))
      return dropped('stale');
    const { comment } = answer;
    if (comment)
      await this.note(tx, writer, about, { kind: 'comment', text: comment, proposesAt: null }, now);
    if (!writer.isProved) return this.hold(tx, about, said, stampedAt);

    await tx.query(
      `INSERT INTO calendar_answers (person_id, occurrence_id, sequence, stamped_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id, occurrence_id) DO UPDATE SET sequence = $3, stamped_at = $4`,
      [about.personId, occurrenceId, answer.sequence, toDate(stampedAt)],
    );
    try {
      await this.keepReply.run(tx, { eventId: occurrenceId, personId: about.personId, answer: said }, now);
      if (said === 'declined') await forgetInvitation(tx, about);
      return { outcome: 'answer' };
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
      if (TO_SAY_ON_THE_PAGE.includes(refusal.code)) return this.hold(tx, about, said, stampedAt);
      return dropped(`refused-${refusal.code}`);
    }
  }

  /** (SEQUENCE, DTSTAMP) say which of two answers is the newer (RFC 5546 §2.1.5); one given on our page may be newer still. */
  private async isStale(
    tx: EntityManager,
    { personId, occurrenceId }: About,
    { said, sequence, stampedAt }: { said: GivenAnswer; sequence: number; stampedAt: Temporal.Instant },
  ): Promise<boolean> {
    await tx.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [personId]);
    const row = await rowOf<{ isOld: boolean; answer: string | null; repliedAt: Date | null }>(
      tx,
      `SELECT EXISTS (SELECT FROM calendar_answers WHERE person_id = $1 AND occurrence_id = $2
                        AND (sequence, stamped_at) >= ($3::int, $4::timestamptz)) AS "isOld",
              r.answer, r.replied_at AS "repliedAt"
       FROM people p LEFT JOIN rsvps r ON r.person_id = p.id AND r.occurrence_id = $2 WHERE p.id = $1`,
      [personId, occurrenceId, sequence, toDate(stampedAt)],
    );
    if (!row || row.isOld) return true;
    const { answer, repliedAt } = row;
    if (repliedAt === null || answer === said) return false;
    return Temporal.Instant.compare(stampedAt.add(SAME_BREATH), toInstant(repliedAt)) < 0;
  }

  /** Nothing counts until the person presses once, behind a letter to their own address. */
  private async hold(
    tx: EntityManager,
    { personId, occurrenceId }: About,
    answer: GivenAnswer,
    stampedAt: Temporal.Instant,
  ): Promise<Verdict> {
    const date = await rowOf<{ endsAt: Date; heldLately: number }>(
      tx,
      `SELECT ends_at AS "endsAt",
              (SELECT count(*) FROM outbox WHERE name = 'calendar-answer' AND person_id = $2
                 AND created_at > now() - interval '1 day') AS "heldLately"
       FROM occurrences WHERE id = $1`,
      [occurrenceId, personId],
    );
    if (date!.heldLately >= MOST_HELD) return dropped('held-enough');
    await this.outbox.add(
      tx,
      'calendar-answer',
      { occurrenceId, answer },
      {
        key: `calendar-answer:${personId}:${occurrenceId}:${answer}:${stampedAt.epochMilliseconds}`,
        personId,
        useBy: toInstant(date!.endsAt),
      },
    );
    return { outcome: 'held' };
  }

  private async counter(
    tx: EntityManager,
    writer: DateWriter,
    about: About,
    answer: CalendarAnswer,
    now: Temporal.Instant,
  ): Promise<Verdict> {
    const proposesAt = answer.proposes && momentOf(answer.proposes, writer.date.timeZone);
    const text = answer.comment;
    if (!proposesAt && !text) return dropped('empty');
    await this.note(tx, writer, about, { kind: 'counter', text, proposesAt }, now);
    return { outcome: 'note', reason: 'counter' };
  }

  private note(
    tx: EntityManager,
    { isProved, groupId }: DateWriter,
    about: About,
    note: { kind: 'comment' | 'counter'; text: string; proposesAt: Temporal.Instant | null },
    now: Temporal.Instant,
  ): Promise<void> {
    return this.notes.keep(tx, { ...about, groupId, ...note, isProved }, now);
  }
}

interface About {
  personId: string;
  occurrenceId: string;
}

/** The calendar knows already, and need not be told that the meeting is not theirs any more. */
async function forgetInvitation(tx: EntityManager, { personId, occurrenceId }: About): Promise<void> {
  await tx.query(
    'UPDATE calendar_invitations SET withdrawn_at = now() WHERE person_id = $1 AND occurrence_id = $2',
    [personId, occurrenceId],
  );
}

/** A clock that is fast must not make every later answer look old. */
function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}

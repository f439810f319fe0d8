import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { rowOf, type Sql } from '../../database/sql.js';
import { mustAgreeFirst } from '../../groups/groups.policy.js';
import type { Asker } from './call-for.js';
import { type EventForReply, findEventForReply } from '../event-for-reply.js';
import type { Answer, Source } from '../rsvp.entity.js';
import { keepMark } from './keep-mark.js';
import { assertKeepsArrivals } from './mark-arrival.js';
import { YouAreCountedOnly } from './on-the-day.errors.js';
import { assertCheckInIsOpen } from './on-the-day.policy.js';

/** @throws NotFound, AttendanceIsNotKept, OnlyTheNumberIsKept, and what `assertCheckInIsOpen` throws */
export async function openCheckIn(
  sql: Sql,
  eventId: string,
  asker: Asker,
  now: Temporal.Instant,
): Promise<EventForReply> {
  const personId = asker && 'personId' in asker ? asker.personId : null;
  const event = await findEventForReply(sql, eventId, personId);
  assertCheckInIsOpen(event, now);
  assertKeepsArrivals(event, now);
  return event;
}

/** What whoever asks has answered to this date. */
export interface OwnAnswer {
  /** The reply of someone who means to come, or perhaps. */
  id: string | null;
  /** What stands of someone who waits for a place, or may take one. */
  waiting: 'waitlisted' | 'offered' | null;
  /** Whether we know who asks: a person, or a guest with a code of this very date. */
  isKnown: boolean;
  /** Whether they have answered, with a no too. */
  hasAnswered: boolean;
}

export async function ownAnswerOf(sql: Sql, event: EventForReply, asker: Asker): Promise<OwnAnswer> {
  if (!asker) return { id: null, waiting: null, isKnown: false, hasAnswered: false };
  const isPerson = 'personId' in asker;
  const row = isPerson
    ? event.reply
    : await rowOf<{ id: string; answer: Answer }>(
        sql,
        'SELECT id, answer FROM rsvps WHERE id = $1 AND occurrence_id = $2',
        [asker.rsvpId, event.occurrenceId],
      );
  const answer = row?.answer;
  return {
    id: answer === 'going' || answer === 'maybe' ? row!.id : null,
    waiting: answer === 'waitlisted' || answer === 'offered' ? answer : null,
    isKnown: isPerson || row !== null,
    hasAnswered: row !== null,
  };
}

/** With what someone is here, or has checked in before. */
export interface RowHere {
  id: string;
  source: Source;
  came: true | null;
  /** Whether it is their own answer. */
  isOwn: boolean;
}

/**
 * A mark before none, and someone's own answer before what this browser has checked in with: the phone may be lent. So of
 * somebody whom we know, the latter counts only if it was without an answer.
 * @param madeHere the row that this browser has checked in with; `null`: none
 */
export async function rowHere(
  sql: Sql,
  event: EventForReply,
  own: OwnAnswer,
  madeHere: string | null,
): Promise<RowHere | null> {
  return rowOf<RowHere>(
    sql,
    `SELECT id, source, came, id IS NOT DISTINCT FROM $2 AS "isOwn" FROM rsvps
     WHERE occurrence_id = $1 AND (id = $2 OR id = $3 AND ($4 OR source = 'walk-in'))
     ORDER BY came IS TRUE DESC, "isOwn" DESC LIMIT 1`,
    [event.occurrenceId, own.id, madeHere, !own.isKnown],
  );
}

/** Whether someone without an answer may check in. An agreement is a thing to read in peace, or with a host. */
export async function takesWalkIns(sql: Sql, event: EventForReply): Promise<boolean> {
  if (mustAgreeFirst(event.group, event.standing?.agreedVersion ?? 0) || event.wasRemoved) return false;
  const row = await rowOf(sql, 'SELECT FROM on_the_day WHERE occurrence_id = $1 AND walk_ins_check_in', [
    event.occurrenceId,
  ]);
  return row !== null;
}

/**
 * Someone says that they are here. Whoever is marked already stays as they are, with the moment of that mark.
 * @throws YouAreCountedOnly
 */
export async function arrive(
  tx: EntityManager,
  { rsvpId, occurrenceId, at }: { rsvpId: string; occurrenceId: string; at: Temporal.Instant },
): Promise<void> {
  const here = await rowOf(tx, 'SELECT FROM rsvps WHERE id = $1 AND came', [rsvpId]);
  if (!here) await markThere(tx, { rsvpId, occurrenceId, came: true, at });
}

/**
 * The same as a host's press at the door.
 * @throws YouAreCountedOnly
 */
export async function markThere(
  tx: EntityManager,
  mark: { rsvpId: string; occurrenceId: string; came: boolean; at: Temporal.Instant },
): Promise<void> {
  const found = await keepMark(tx, mark);
  if (mark.came && found?.countMeOnly) throw new YouAreCountedOnly();
}

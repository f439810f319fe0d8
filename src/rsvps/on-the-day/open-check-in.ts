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

/** The reply of someone who means to come, or perhaps. */
export async function replyIdOf(sql: Sql, event: EventForReply, asker: Asker): Promise<string | null> {
  const row = await replyOf(sql, event, asker, ['going', 'maybe']);
  return row?.id ?? null;
}

/** Whether a row without an answer that this browser made may be another's: a phone may be lent, and we know who holds it now. */
export function isSomeoneElse(asker: Asker, ownId: string | null): boolean {
  return ownId !== null || (asker !== null && 'personId' in asker);
}

/** With what someone is here, or has checked in before. */
interface RowHere {
  id: string;
  source: Source;
  came: true | null;
  /** Whether it is their own answer. */
  isOwn: boolean;
}

/**
 * A mark before none, and someone's own answer before what this browser has checked in with: the phone may be lent. So of
 * somebody whom we know, the latter counts only if it was without an answer.
 * @param ownId see `replyIdOf`
 * @param madeHere the row that this browser has checked in with; `null`: none
 */
export async function rowHere(
  sql: Sql,
  event: EventForReply,
  { asker, ownId, madeHere }: { asker: Asker; ownId: string | null; madeHere: string | null },
): Promise<RowHere | null> {
  return rowOf<RowHere>(
    sql,
    `SELECT id, source, came, id IS NOT DISTINCT FROM $2 AS "isOwn" FROM rsvps
     WHERE occurrence_id = $1 AND (id = $2 OR id = $3 AND ($4 OR source = 'walk-in'))
     ORDER BY came IS TRUE DESC, "isOwn" DESC LIMIT 1`,
    [event.occurrenceId, ownId, madeHere, asker === null],
  );
}

/** What stands of someone who waits for a place, or may take one; `null` for everyone else. */
export async function waitingAnswerOf(
  sql: Sql,
  event: EventForReply,
  asker: Asker,
): Promise<'waitlisted' | 'offered' | null> {
  const row = await replyOf(sql, event, asker, ['waitlisted', 'offered']);
  return row?.answer ?? null;
}

async function replyOf<One extends Answer>(
  sql: Sql,
  event: EventForReply,
  asker: Asker,
  answers: One[],
): Promise<{ id: string; answer: One } | null> {
  if (!asker) return null;
  const rsvpId = 'rsvpId' in asker ? asker.rsvpId : event.reply?.id;
  return rowOf<{ id: string; answer: One }>(
    sql,
    'SELECT id, answer FROM rsvps WHERE id = $1 AND occurrence_id = $2 AND answer = ANY($3)',
    [rsvpId ?? null, event.occurrenceId, answers],
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
  if (found?.countMeOnly) throw new YouAreCountedOnly();
}

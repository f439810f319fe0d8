import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { rowOf, type Sql } from '../../database/sql.js';
import { mustAgreeFirst } from '../../groups/groups.policy.js';
import type { Asker } from './call-for.js';
import { type EventForReply, findEventForReply } from '../event-for-reply.js';
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
  if (!asker) return null;
  const rsvpId = 'rsvpId' in asker ? asker.rsvpId : event.reply?.id;
  const row = await rowOf<{ id: string }>(
    sql,
    "SELECT id FROM rsvps WHERE id = $1 AND occurrence_id = $2 AND answer IN ('going', 'maybe')",
    [rsvpId ?? null, event.occurrenceId],
  );
  return row?.id ?? null;
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

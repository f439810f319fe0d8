import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import type { Outbox } from '../../queue/outbox.js';
import type { Edited, Undoable } from '../edit-undoably.js';
import { Event } from '../event.entity.js';
import { calendarJob } from '../event-jobs.js';
import { countReaders } from './count-readers.js';
import { HAS_REPLIES, IS_ANSWERED } from './is-answered.js';

/** What becomes of dates that a series does without. */
export interface LeftOut {
  /** Nobody had answered: it is as if they had never been there. */
  skipped: number;
  /** Somebody means to come, or a guest's answer waits for its press: they are off, and tell why. */
  calledOff: number;
  /** How many people get a letter. */
  told: number;
  /** `null`: nothing changed, or it was only looked at. */
  undo: Undoable | null;
}

export const NOTHING: LeftOut = { skipped: 0, calledOff: 0, told: 0, undo: null };

/**
 * Takes dates that are on out of a series, whose rows are held. Where somebody means to come, a date is called off, so
 * that they hear of it; the others are skipped, or gone if they stood beside the rule and nobody ever answered.
 * @param reason in kind words; empty for none
 */
export async function leaveOut(
  tx: EntityManager,
  outbox: Outbox,
  event: Event,
  { dateIds, reason }: { dateIds: string[]; reason: string },
  now: Temporal.Instant,
): Promise<Pick<LeftOut, 'skipped' | 'calledOff'>> {
  if (dateIds.length === 0) return NOTHING;
  const calledOff = await rowsOf<{ id: string }>(
    tx,
    `UPDATE occurrences o SET state = 'cancelled', cancellation_reason = $2, cancelled_at = $3,
       sequence = sequence + 1, modified_at = $3
     WHERE id = ANY($1) AND state = 'on' AND ${IS_ANSWERED} RETURNING id`,
    [dateIds, reason, toDate(now)],
  );
  const gone = await rowsOf(
    tx,
    `DELETE FROM occurrences o WHERE id = ANY($1) AND state = 'on' AND NOT in_rule AND NOT ${HAS_REPLIES} RETURNING id`,
    [dateIds],
  );
  const skipped = await rowsOf<{ inRule: boolean }>(
    tx,
    `UPDATE occurrences SET state = 'skipped', modified_at = $2 WHERE id = ANY($1) AND state = 'on'
     RETURNING in_rule AS "inRule"`,
    [dateIds, toDate(now)],
  );
  if (calledOff.length + gone.length + skipped.length === 0) return NOTHING;
  // A date that a rule is left without is a change of the rule (RFC 5546 §2.1.4).
  const sequence = event.sequence + (skipped.some(({ inRule }) => inRule) ? 1 : 0);
  const modifiedAt = event.nextModifiedAt(now);
  await tx.update(Event, event.id, { sequence, modifiedAt });
  await outbox.addAll(tx, [calendarJob({ id: event.id, sequence, modifiedAt })]);
  return { skipped: skipped.length + gone.length, calledOff: calledOff.length };
}

/** What an edit that leaves dates out has done, and who will hear of it. */
export async function leftOutBy(
  tx: EntityManager,
  { result, heard, undo }: Edited<Pick<LeftOut, 'skipped' | 'calledOff'>>,
): Promise<LeftOut> {
  const { skipped, calledOff } = result;
  return { skipped, calledOff, told: await countReaders(tx, heard), undo };
}

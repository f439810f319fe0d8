import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import type { Outbox } from '../../queue/outbox.js';
import type { Edited, Undoable } from '../edit-undoably.js';
import { Event } from '../event.entity.js';
import { calendarJob } from '../event-jobs.js';
import { countReaders } from './count-readers.js';
import { firstStartsOf } from './first-starts-of.js';
import { HAS_REPLIES, IS_ANSWERED } from './is-answered.js';

/** What becomes of dates that a series does without. */
export interface LeftOut {
  /** Nobody had answered: it is as if they had never been there. */
  skipped: number;
  /** Their starts, in order: the first of them. */
  skippedStarts: string[];
  /** Somebody means to come, or a guest's answer waits for its press: they are off, and tell why. */
  calledOff: number;
  /** Their starts, in order: the first of them. */
  calledOffStarts: string[];
  /** How many people get a letter. */
  told: number;
  /** `null`: nothing changed, or it was only looked at. */
  undo: Undoable | null;
}

type Left = Pick<LeftOut, 'skipped' | 'skippedStarts' | 'calledOff' | 'calledOffStarts'>;

export const NOTHING: LeftOut = {
  skipped: 0,
  skippedStarts: [],
  calledOff: 0,
  calledOffStarts: [],
  told: 0,
  undo: null,
};

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
): Promise<Left> {
  if (dateIds.length === 0) return NOTHING;
  const calledOff = await rowsOf<{ startsLocal: string }>(
    tx,
    `UPDATE occurrences o SET state = 'cancelled', cancellation_reason = $2, cancelled_at = $3,
       sequence = sequence + 1, modified_at = $3
     WHERE id = ANY($1) AND state = 'on' AND ${IS_ANSWERED} RETURNING starts_local AS "startsLocal"`,
    [dateIds, reason, toDate(now)],
  );
  const gone = await rowsOf<{ startsLocal: string }>(
    tx,
    `DELETE FROM occurrences o WHERE id = ANY($1) AND state = 'on' AND NOT in_rule AND NOT ${HAS_REPLIES}
     RETURNING starts_local AS "startsLocal"`,
    [dateIds],
  );
  const skipped = await rowsOf<{ startsLocal: string; inRule: boolean }>(
    tx,
    `UPDATE occurrences SET state = 'skipped', modified_at = $2 WHERE id = ANY($1) AND state = 'on'
     RETURNING starts_local AS "startsLocal", in_rule AS "inRule"`,
    [dateIds, toDate(now)],
  );
  if (calledOff.length + gone.length + skipped.length === 0) return NOTHING;
  // A date that a rule is left without is a change of the rule (RFC 5546 §2.1.4).
  const sequence = event.sequence + (skipped.some(({ inRule }) => inRule) ? 1 : 0);
  const modifiedAt = event.nextModifiedAt(now);
  await tx.update(Event, event.id, { sequence, modifiedAt });
  await outbox.addAll(tx, [calendarJob({ id: event.id, sequence, modifiedAt })]);
  const unseen = [...skipped, ...gone];
  return {
    skipped: unseen.length,
    skippedStarts: firstStartsOf(unseen),
    calledOff: calledOff.length,
    calledOffStarts: firstStartsOf(calledOff),
  };
}

/** What an edit that leaves dates out has done, and who will hear of it. */
export async function leftOutBy(tx: EntityManager, { result, heard, undo }: Edited<Left>): Promise<LeftOut> {
  return { ...result, told: await countReaders(tx, heard), undo };
}

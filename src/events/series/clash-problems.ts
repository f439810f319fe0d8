import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../../common/domain-error.js';
import { toDate } from '../../database/instant.js';
import { rowOf } from '../../database/sql.js';
import type { Event } from '../event.entity.js';
import type { Occurrence } from '../occurrence.entity.js';
import { isWallTime, readWallTime } from '../wall-time.js';
import { startsBetween } from './starts-of.js';
import { refusals, type Sentence } from '../../common/refusals/refusals.js';

/**
 * A series meets once at a time. What is no time has a problem of its own.
 * @param date with an `id`, it only moves there; without, it is new, and needs a place that no other has had
 */
export async function clashProblems(
  tx: EntityManager,
  event: Event,
  { id, startsLocal }: { id: string | null; startsLocal: string },
  now: Temporal.Instant,
): Promise<FieldProblem[]> {
  if (!isWallTime(startsLocal) || isFarAhead(startsLocal, now)) return [];
  const other = await rowOf<{ state: Occurrence['state']; isThen: boolean }>(
    tx,
    `SELECT state, starts_at = $3 AS "isThen" FROM occurrences
     WHERE event_id = $1 AND id IS DISTINCT FROM $4
       AND ((original_local = $2 AND $4::uuid IS NULL) OR (starts_at = $3 AND state = 'on'))
     ORDER BY starts_at = $3 AND state = 'on' DESC LIMIT 1`,
    [event.id, startsLocal, toDate(readWallTime(startsLocal, event.timeZone).at), id],
  );
  const detail = other
    ? clashWords(other)
    : willBeOfTheRule(event, startsLocal)
      ? refusals.series.ofTheRule
      : null;
  return detail === null ? [] : [{ pointer: '/startsLocal', detail }];
}

/** So far ahead that it is refused anyway; rules are not counted so far. */
function isFarAhead(startsLocal: string, now: Temporal.Instant): boolean {
  return Number(startsLocal.slice(0, 4)) > now.toZonedDateTimeISO('UTC').year + 6;
}

/** Whether the rule has a date then that is not laid out yet. */
function willBeOfTheRule(
  { recurrenceRule, startsLocal: first, datesUntil }: Event,
  startsLocal: string,
): boolean {
  if (!recurrenceRule || startsLocal < datesUntil!) return false;
  const day = startsLocal.slice(0, 10);
  return startsBetween(recurrenceRule, first, startsLocal, `${day}T23:59`).includes(startsLocal);
}

function clashWords({ state, isThen }: { state: Occurrence['state']; isThen: boolean }): Sentence {
  if (state === 'skipped') return refusals.series.wasSkipped;
  if (state === 'cancelled') return refusals.series.wasCalledOff;
  if (isThen) return refusals.series.ofTheRule;
  return refusals.series.wasMoved;
}

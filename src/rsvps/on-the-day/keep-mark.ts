import type { Temporal } from 'temporal-polyfill';
import { toDate } from '../../database/instant.js';
import { rowOf, type Sql } from '../../database/sql.js';

/**
 * Writes down that someone is there, or takes that back, unless they asked to be counted only. Of two marks for one person
 * the one that was pressed later stands.
 * @returns `null` when the date has no such reply
 */
export function keepMark(
  sql: Sql,
  mark: { rsvpId: string; occurrenceId: string; came: boolean; at: Temporal.Instant },
): Promise<{ countMeOnly: boolean } | null> {
  return rowOf<{ countMeOnly: boolean }>(
    sql,
    `WITH marked AS (
       UPDATE rsvps SET came = $3, marked_at = $4
       WHERE id = $1 AND occurrence_id = $2 AND NOT count_me_only AND (marked_at IS NULL OR marked_at <= $4)
     )
     SELECT count_me_only AS "countMeOnly" FROM rsvps WHERE id = $1 AND occurrence_id = $2`,
    [mark.rsvpId, mark.occurrenceId, mark.came || null, toDate(mark.at)],
  );
}

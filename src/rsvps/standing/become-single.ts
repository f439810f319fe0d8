import type { EntityManager } from 'typeorm';
import { rowsOf } from '../../database/sql.js';
import { HOLDS_SEATS } from '../../seats/room.js';

/** An answer that a standing place had given. */
export interface SingleAnswer {
  id: string;
  dateId: string;
  /** Whether it still may bring its person there: it is no no, or one that can be taken back. */
  mayCome: boolean;
  /** Whether it has seats, which leaves a place for another regular. */
  hasSeats: boolean;
}

/**
 * What is left of a standing place that ends is an answer to one date like any other; a number that its person gave up there goes with it. The
 * caller holds these dates.
 */
export async function becomeSingle(
  tx: EntityManager,
  { personId, dateIds }: { personId: string; dateIds: string[] },
): Promise<SingleAnswer[]> {
  return rowsOf<SingleAnswer>(
    tx,
    `WITH single AS (
       UPDATE rsvps r SET is_regular = false, kept_in_line = NULL, kept_in_line_until = NULL, version = version + 1
       WHERE person_id = $1 AND occurrence_id = ANY($2) AND is_regular
       RETURNING id, occurrence_id, answer <> 'declined' OR kept_until IS NOT NULL AS may_come,
         CASE WHEN ${HOLDS_SEATS} THEN seats ELSE 0 END AS seats
     ), turned AS (
       UPDATE occurrences o SET regulars_taken = regulars_taken - single.seats FROM single WHERE o.id = single.occurrence_id
     )
     SELECT id, occurrence_id AS "dateId", may_come AS "mayCome", seats > 0 AS "hasSeats" FROM single`,
    [personId, dateIds],
  );
}

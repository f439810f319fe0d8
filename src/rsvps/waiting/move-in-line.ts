import type { EntityManager } from 'typeorm';
import { NotFound } from '../../common/domain-error.js';
import { rowOf } from '../../database/sql.js';
import { DoesNotWait } from './waiting.errors.js';

/** SQL: the line of date `$1`, numbered from 1. */
const LINE = `SELECT id, place_in_line, row_number() OVER (ORDER BY place_in_line)::int AS n
  FROM rsvps WHERE occurrence_id = $1 AND place_in_line IS NOT NULL`;

/**
 * Where a reply stands in the line, from 1.
 * @throws NotFound, DoesNotWait
 */
export async function placeInLine(tx: EntityManager, occurrenceId: string, rsvpId: string): Promise<number> {
  const row = await rowOf<{ n: number | null }>(
    tx,
    `SELECT line.n FROM rsvps r LEFT JOIN (${LINE}) AS line ON line.id = r.id
     WHERE r.id = $2 AND r.occurrence_id = $1`,
    [occurrenceId, rsvpId],
  );
  if (!row) throw new NotFound();
  if (row.n === null) throw new DoesNotWait();
  return row.n;
}

/**
 * Everyone between the two places moves up or down by one. The numbers stay the same ones, given to others, so that
 * whoever comes onto the list next still stands behind them all. The caller holds the date.
 * @param move places from 1; beyond the end is the end
 */
export async function moveInLine(
  tx: EntityManager,
  occurrenceId: string,
  { rsvpId, from, to }: { rsvpId: string; from: number; to: number },
): Promise<void> {
  await tx.query(
    `WITH line AS (${LINE}), goal AS (SELECT least($4::int, count(*)::int) AS n FROM line)
     UPDATE rsvps SET place_in_line = there.place_in_line
     FROM line here, goal, line there
     WHERE rsvps.id = here.id AND here.n BETWEEN least($3, goal.n) AND greatest($3, goal.n) AND goal.n <> $3
       AND there.n = CASE WHEN here.id = $2 THEN goal.n ELSE here.n + sign($3::int - goal.n)::int END`,
    [occurrenceId, rsvpId, from, to],
  );
}

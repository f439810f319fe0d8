import type { EntityManager } from 'typeorm';
import { rowOf } from '../../database/sql.js';
import { moveInLine, placeInLine } from './move-in-line.js';

/**
 * SQL: whether nobody has taken the place that the reply `r` gave up: someone was offered one since, and has not answered.
 * Then it can still come back to whoever gave it up, before anybody else.
 */
export const COMES_BACK_FIRST = `(r.passed_on_at IS NOT NULL AND EXISTS (
  SELECT FROM offers given JOIN rsvps other ON other.id = given.rsvp_id
  WHERE other.occurrence_id = r.occurrence_id AND given.ended_at IS NULL AND given.made_at >= r.passed_on_at))`;

/** Puts someone who came onto the line of a held date before everyone else there, if what they gave up is still not taken. */
export async function comeBackFirst(tx: EntityManager, occurrenceId: string, rsvpId: string): Promise<void> {
  const first = await rowOf(tx, `SELECT r.id FROM rsvps r WHERE r.id = $1 AND ${COMES_BACK_FIRST}`, [rsvpId]);
  if (!first) return;
  const from = await placeInLine(tx, occurrenceId, rsvpId);
  await moveInLine(tx, occurrenceId, { rsvpId, from, to: 1 });
}

import type { EntityManager } from 'typeorm';
import { toDate } from '../../database/instant.js';
import { rowOf } from '../../database/sql.js';
import { DatesClash } from './series.errors.js';
import type { Occurrence } from '../occurrence.entity.js';

/**
 * A series meets once at a time.
 * @throws DatesClash
 */
export async function assertNoOtherAt(
  tx: EntityManager,
  eventId: string,
  { id, startsAt }: Pick<Occurrence, 'id' | 'startsAt'>,
): Promise<void> {
  const other = await rowOf(
    tx,
    `SELECT FROM occurrences WHERE event_id = $1 AND id <> $2 AND state = 'on' AND starts_at = $3`,
    [eventId, id, toDate(startsAt)],
  );
  if (other) throw new DatesClash();
}

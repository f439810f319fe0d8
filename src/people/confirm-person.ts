import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import { liftSuppression } from './suppressions.js';

/** Notes that a letter reached someone and was answered: the address is theirs, and letters arrive there. */
export async function confirmPerson(
  tx: EntityManager,
  personId: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx.query('UPDATE people SET confirmed_at = coalesce(confirmed_at, $2) WHERE id = $1', [
    personId,
    toDate(at),
  ]);
  await liftSuppression(tx, personId);
}

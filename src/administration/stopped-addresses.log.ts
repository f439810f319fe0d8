import type { EntityManager } from 'typeorm';
import type { SuppressionReason } from '../people/suppressions.js';

/** What administrators did about addresses. Which address it was stands nowhere. */
export interface AddressAct {
  what: 'stopped' | 'lifted';
  /** Why no letters went there, from then on or until then. */
  reason: SuppressionReason;
  administratorId: string;
}

export async function logAboutAddresses(
  tx: EntityManager,
  { what, reason, administratorId }: AddressAct,
): Promise<void> {
  await tx.query('INSERT INTO suppression_log (what, reason, person_id) VALUES ($1, $2, $3)', [
    what,
    reason,
    administratorId,
  ]);
}

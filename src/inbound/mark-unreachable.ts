import type { EntityManager } from 'typeorm';
import type { DeliveryReport } from './delivery-report.js';
import { dropped, type Verdict } from './verdict.js';

/**
 * A letter came back. As with a mail server's own answers, what is final and about the recipient marks the address, so
 * that hosts see it; what may pass, or is about us who send (5.7.z), marks nobody. See `mail/smtp-outcome.ts`.
 */
export async function markUnreachable(
  tx: EntityManager,
  personId: string,
  report: DeliveryReport | null,
): Promise<Verdict> {
  if (!report) return dropped('not-a-bounce');
  if (report.action !== 'failed' || !report.status.startsWith('5.')) return dropped('temporary-bounce');
  if (report.status.startsWith('5.7.')) return dropped('bounce-about-us');
  await tx.query('UPDATE people SET unreachable_at = now() WHERE id = $1', [personId]);
  return { outcome: 'bounce' };
}

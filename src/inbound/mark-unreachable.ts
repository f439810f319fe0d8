import type { EntityManager } from 'typeorm';
import { matterOfStatus } from '../mail/smtp-answers.js';
import type { Suppressions } from '../people/suppressions.js';
import type { Complaint } from './complaint.js';
import type { DeliveryReport } from './delivery-report.js';
import { dropped, type Verdict } from './verdict.js';

/** What people mean by "unwanted". `not-spam` and `auth-failure` (RFC 6591) say something else. */
const UNWANTED = ['abuse', 'fraud', 'other', 'opt-out', 'miscategorized'];

/** Whoever reads a person's letters has called one unwanted: no more go there until they ask anew. */
export async function heedComplaint(
  tx: EntityManager,
  suppressions: Suppressions,
  personId: string,
  { type }: Complaint,
): Promise<Verdict> {
  if (!UNWANTED.includes(type)) return dropped('not-a-complaint');
  await suppressions.addPerson(tx, personId, 'complained', `arf-${type}`);
  return { outcome: 'complaint' };
}

/**
 * A letter came back. As with a mail server's own answers, what is final and about the recipient stops letters to the
 * address, so that hosts see it; what may pass, or is about the letter or us who send, does not.
 */
export async function markUnreachable(
  tx: EntityManager,
  suppressions: Suppressions,
  personId: string,
  report: DeliveryReport | null,
): Promise<Verdict> {
  if (!report) return dropped('not-a-bounce');
  const { action, status } = report;
  if (action !== 'failed') return dropped('temporary-bounce');
  const matter = matterOfStatus(forGood(status));
  if (matter === 'us') return dropped('bounce-about-us');
  if (matter !== 'full' && matter !== 'address') return dropped('bounce-of-a-letter');
  await suppressions.addPerson(tx, personId, matter === 'full' ? 'full' : 'bounced', `dsn-${status}`);
  return { outcome: 'bounce' };
}

/** A server on the way that gave up has tried for days: what was 4.y.z then is so for good (RFC 3464 §2.3.3). */
function forGood(status: string): string {
  return status.replace(/^4/, '5');
}

import type { Sql } from '../database/sql.js';
import { findEvent, type FoundEvent } from '../events/find-event.js';
import { HostsOnly } from '../groups/groups.errors.js';
import { mayHost } from '../groups/groups.policy.js';

/** A date for someone who hosts it. @throws NotFound, HostsOnly */
export async function findHostedDate(sql: Sql, eventId: string, hostId: string): Promise<FoundEvent> {
  const found = await findEvent(sql, eventId, hostId);
  if (!mayHost(found.standing)) throw new HostsOnly();
  return found;
}

import { Temporal } from 'temporal-polyfill';
import { toDate, toInstant } from '../../database/instant.js';
import { HostsOnly } from '../../groups/groups.errors.js';
import type { Occurrence } from '../../events/occurrence.entity.js';
import type { AttendanceRule } from '../../groups/group.entity.js';
import { mayHost } from '../../groups/groups.policy.js';
import type { EventForReply } from '../event-for-reply.js';
import { assertOn, assertOnForHosts } from '../rsvps.policy.js';
import { CheckInIsOver, TooEarlyForHosts } from './on-the-day.errors.js';

/** How long before the start people may be marked as there. */
export const HOSTS_BEGIN = { hours: 1 };

/** @throws HostsOnly, EventIsNotPublished, EventIsCalledOff, TooEarlyForHosts */
export function assertHostsMayMark(event: EventForReply, now: Temporal.Instant): void {
  if (!mayHost(event.standing)) throw new HostsOnly();
  assertOnForHosts(event);
  assertNotTooEarly(event, now);
}

/**
 * People check in themselves from an hour before the start until the end.
 * @throws EventIsNotPublished, EventIsCalledOff, TooEarlyForHosts, CheckInIsOver
 */
export function assertCheckInIsOpen(event: EventForReply, now: Temporal.Instant): void {
  assertOn(event);
  assertNotTooEarly(event, now);
  if (event.endsAt <= toDate(now)) throw new CheckInIsOver();
}

function assertNotTooEarly({ startsAt }: EventForReply, now: Temporal.Instant): void {
  const opensAt = toInstant(startsAt).subtract(HOSTS_BEGIN);
  if (Temporal.Instant.compare(now, opensAt) < 0) throw new TooEarlyForHosts(opensAt);
}

/**
 * Whether the roster and what is made of it say beside a name that someone was there. After the end that would tell who did not
 * come, so it is for groups that write names down. At the door hosts put marks right until these go; see `keep-numbers-only.ts`.
 */
export function tellsWhoCame(attendance: AttendanceRule, date: Occurrence, now: Temporal.Instant): boolean {
  return attendance === 'names' || !date.isOverAt(now);
}

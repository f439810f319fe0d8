import type { Group } from '../groups/group.entity.js';
import { isActive, mayHost } from '../groups/groups.policy.js';
import type { Belonging } from '../groups/standing.js';
import type { Event } from './event.entity.js';

/** Whether someone may know what a group has on. Being invited to a private group is not enough. */
export function mayFindEvents(group: Pick<Group, 'visibility'>, standing: Belonging): boolean {
  return group.visibility !== 'private' || isActive(standing);
}

/** Whether someone may know that an event exists: a draft is for the eyes of hosts. */
export function mayFindEvent(
  event: Pick<Event, 'state'>,
  group: Pick<Group, 'visibility'>,
  standing: Belonging,
): boolean {
  return mayFindEvents(group, standing) && (event.state !== 'draft' || mayHost(standing));
}

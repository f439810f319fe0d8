import { answersUntil } from '../events/answers-until.js';
import type { EventView } from '../events/event.view.js';
import { isActive } from '../groups/groups.policy.js';
import type { OwnMembership } from '../groups/groups.queries.js';
import type { GivenAnswer } from '../rsvps/rsvp.entity.js';

/** How someone finds an event: whether they may still answer, and if not, why. */
export type Doors =
  | 'draft'
  | 'cancelled'
  | 'over'
  | 'started'
  | 'archived'
  | 'removed'
  | 'members-only'
  | 'not-yet'
  | 'closed'
  | 'full'
  | 'open';

/** @param membership what the one who looks is to the event's group */
export function doorsOf(
  event: EventView,
  membership: Pick<OwnMembership, 'state' | 'wasRemoved'> | null,
  now: Date,
): Doors {
  if (event.state === 'draft') return 'draft';
  if (event.state === 'cancelled') return 'cancelled';
  if (event.state === 'finished') return 'over';
  if (answersUntil(event) <= now) return 'started';
  if (event.group.archived) return 'archived';
  if (membership?.wasRemoved) return 'removed';
  if (event.audience === 'members' && !isActive(membership)) return 'members-only';
  if (event.rsvpsOpenAt && now < event.rsvpsOpenAt) return 'not-yet';
  if (event.rsvpsCloseAt <= now) return 'closed';
  return event.room === 'full' ? 'full' : 'open';
}

/** The answers that can be given at these doors; saying less than before is possible until the start. */
export function answersAt(doors: Doors, answer: string | null): GivenAnswer[] {
  if (doors === 'open') return ['going', 'maybe', 'declined'];
  if (doors === 'full') return answer === 'going' ? ['going', 'maybe', 'declined'] : ['maybe', 'declined'];
  if (doors === 'closed' || doors === 'not-yet' || doors === 'archived' || doors === 'removed') {
    if (answer === 'going') return ['maybe', 'declined'];
    return answer === 'maybe' ? ['declined'] : [];
  }
  return [];
}

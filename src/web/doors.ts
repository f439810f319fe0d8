import { answersUntil } from '../events/answers-until.js';
import type { EventView } from '../events/event.view.js';
import { isActive } from '../groups/groups.policy.js';
import type { OwnMembership } from '../groups/groups.queries.js';
import { comesOn, type OwnStandingPlace } from '../rsvps/standing/standing.queries.js';
import type { OwnReply } from '../rsvps/own-reply.queries.js';
import type { Answer, GivenAnswer } from '../rsvps/rsvp.entity.js';

/**
 * How someone finds an event: whether they may still answer, and if not, why. At `full` they may wait for a place, and
 * at `full-for-good` they may not.
 */
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
  | 'full-for-good'
  | 'open';

/** A meeting as someone finds it. */
export interface EventAsFound extends EventView {
  /** Whether there is room for someone alone, and not for all whom they would bring: these may wait, or may not; `null`: neither. */
  forFewer: 'or-wait' | 'only' | null;
}

/**
 * Full, unless there is a place for them, and to who comes every time no waiting list is closed.
 * @param own `null` for someone whom we do not know
 */
export function asFoundBy(
  event: EventView,
  own: Pick<OwnReply, 'findsPlace' | 'forFewer'> | null,
  standing: OwnStandingPlace | null = null,
): EventAsFound {
  const isRegular = standing !== null && comesOn(standing, event.startsLocal.slice(0, 10));
  const found = { ...event, takesWaiting: isRegular || event.takesWaiting, forFewer: null };
  const room = event.room === 'full' ? 'few' : event.room;
  if (own?.findsPlace) return { ...found, room };
  const forFewer = own?.forFewer ?? null;
  if (!forFewer) return found;
  if (!forFewer.findsAlone) return { ...found, room: 'full' };
  return { ...found, room, forFewer: found.takesWaiting && !forFewer.isTooLarge ? 'or-wait' : 'only' };
}

/** Whether a plain yes would only be a number on the waiting list. */
export function onlyWaits({ room, forFewer }: EventAsFound): boolean {
  return room === 'full' || forFewer === 'or-wait';
}

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
  if (event.room !== 'full') return 'open';
  return event.takesWaiting || event.keepsForNewcomers ? 'full' : 'full-for-good';
}

/** Whether someone may still say that they would like to come. */
export function takesAnswers(doors: Doors): boolean {
  return doors === 'open' || doors === 'full' || doors === 'full-for-good';
}

/**
 * The answers that can be given at these doors; saying less than before is possible until the start, and so is taking a
 * place that is kept for someone.
 * @param isKept whether something that they gave up is still theirs to take back
 */
export function answersAt(doors: Doors, answer: Answer | null, isKept = false): GivenAnswer[] {
  if (FOR_NOBODY.includes(doors)) return [];
  if (answer === 'offered') return ['going', 'declined'];
  // Whoever waits has said yes: a place is theirs as soon as there is one.
  if (answer === 'waitlisted' && takesAnswers(doors)) return ['maybe', 'declined'];
  if (doors === 'open' || doors === 'full' || isKept) return ['going', 'maybe', 'declined'];
  if (doors === 'full-for-good') {
    return answer === 'going' ? ['going', 'maybe', 'declined'] : ['maybe', 'declined'];
  }
  if (answer === 'going') return ['maybe', 'declined'];
  return answer === 'maybe' || answer === 'waitlisted' ? ['declined'] : [];
}

type WithNumber = Pick<OwnReply, 'numberKeptUntil' | 'isRegular' | 'findsPlace'>;

/** What someone gave up and may take back: a number on the waiting list only where it is what lets them in, or they would wait. */
export function keptAt<Own extends WithNumber>(doors: Doors, own: Own): Own {
  return mayWaitAgain(doors, own) ? own : { ...own, numberKeptUntil: null };
}

/** Doors are not open yet for drop-ins alone. */
function mayWaitAgain(doors: Doors, { isRegular, findsPlace }: WithNumber): boolean {
  return takesAnswers(doors) ? !findsPlace : doors === 'closed' || (doors === 'not-yet' && isRegular);
}

const FOR_NOBODY: Doors[] = ['draft', 'cancelled', 'over', 'started'];

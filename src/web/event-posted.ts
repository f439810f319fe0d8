import type { Temporal } from 'temporal-polyfill';
import { lookAtBody } from '../common/check-body.js';
import { InvalidInput } from '../common/domain-error.js';
import { factsOf } from '../events/event-facts.js';
import { type EventWish, newEventWish, setsStart, wishOf } from '../events/event-wish.js';
import { EventWords } from '../events/events.bodies.js';
import type { EventView } from '../events/events.queries.js';
import { clashesIn } from '../events/settle-event.js';
import type { GroupView } from '../groups/groups.queries.js';
import { number, optional, type Posted, several, text } from './forms.js';

/**
 * The fields of the event editor.
 * @param event as it stands; `null` for a new one
 * @throws InvalidInput with everything that keeps it from being saved, and from being published if that was asked for
 *   too, so that nobody is sent back twice
 */
export async function readEvent(
  posted: Posted,
  group: GroupView,
  event: EventView | null,
  now: Temporal.Instant,
): Promise<EventWords> {
  const { body, problems } = await lookAtBody(EventWords, eventFrom(posted));
  const refused = new Set(problems.map(({ pointer }) => pointer));
  const standing = event ? formFactsOf(event) : newEventWish(group);
  const wish = wishOf(standing, body, group);
  const seatsTaken = event?.hosting?.seatsTaken ?? 0;
  const clashesAt = (stage: 'draft' | 'publishing' | 'published') =>
    clashesIn(wish, {
      now,
      stage,
      setsStart: stage === 'publishing' || setsStart(wish, standing),
      seatsTaken,
    }).filter(({ pointer }) => !refused.has(pointer));
  const stage = event && event.state !== 'draft' ? 'published' : 'draft';
  if (problems.length === 0 && clashesAt(stage).length === 0) return body;
  const isPublishing = stage === 'draft' && text(posted, 'afterwards') === 'publish';
  throw new InvalidInput([...problems, ...clashesAt(isPublishing ? 'publishing' : stage)]);
}

/** Without the length, for the form shows it: where it was emptied, nothing is meant to stay. */
function formFactsOf(event: EventView): EventWish {
  return { ...factsOf({ ...event, ...event.hosting! }), durationMinutes: undefined };
}

function eventFrom(posted: Posted) {
  const endsLocal = optional(posted, 'endsLocal');
  return {
    kind: text(posted, 'kind'),
    format: text(posted, 'format'),
    title: text(posted, 'title'),
    discreetTitle: text(posted, 'discreetTitle'),
    description: text(posted, 'description'),
    startsLocal: text(posted, 'startsLocal'),
    ...(endsLocal ? { endsLocal } : { durationMinutes: number(posted, 'durationMinutes') }),
    timeZone: text(posted, 'timeZone'),
    capacity: number(posted, 'capacity') ?? null,
    audience: text(posted, 'audience'),
    rsvpsOpenLocal: optional(posted, 'rsvpsOpenLocal') ?? null,
    rsvpsCloseLocal: optional(posted, 'rsvpsCloseLocal') ?? null,
    area: text(posted, 'area'),
    address: text(posted, 'address'),
    meetingLink: text(posted, 'meetingLink'),
    addressShownMinutes: number(posted, 'addressShownMinutes'),
    linkShownMinutes: number(posted, 'linkShownMinutes'),
    accessFacts: several(posted, 'accessFacts'),
    language: text(posted, 'language'),
    reminderMinutes:
      text(posted, 'reminders') === 'own' ? several(posted, 'reminderMinutes').map(Number) : null,
  };
}

import { factsOf } from '../events/event-facts.js';
import type { EventWish } from '../events/event-wish.js';
import type { EventView } from '../events/events.queries.js';
import { repeatsFrom } from './components/repeats-fields.js';
import { number, optional, type Posted, several, text } from './forms.js';

/**
 * What the fields of the event editor say. The form shows them all, so one that is empty is `null` or empty here too,
 * never left out.
 */
export function eventFrom(posted: Posted) {
  const endsLocal = optional(posted, 'endsLocal');
  return {
    kind: text(posted, 'kind'),
    format: text(posted, 'format'),
    title: text(posted, 'title'),
    discreetTitle: text(posted, 'discreetTitle'),
    description: text(posted, 'description'),
    startsLocal: text(posted, 'startsLocal'),
    ...(endsLocal ? { endsLocal } : { durationMinutes: number(posted, 'durationMinutes') ?? null }),
    timeZone: text(posted, 'timeZone'),
    repeats: repeatsFrom(posted),
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
    ledBy: optional(posted, 'ledBy') ?? null,
  };
}

/** An event as its hosts see it, as a wish that changes nothing. */
export function wishBehind(event: EventView): EventWish {
  const { recurrenceRule: _, ...facts } = factsOf({ ...event, ...event.hosting!, recurrenceRule: null });
  return { ...facts, repeats: event.series?.repeats ?? null };
}

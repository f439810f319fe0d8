import type { Event } from './event.entity.js';

/** Their names, for whoever compares two versions. */
export const FACTS = [
  'kind',
  'format',
  'title',
  'discreetTitle',
  'description',
  'startsLocal',
  'timeZone',
  'allDay',
  'durationMinutes',
  'recurrenceRule',
  'capacity',
  'regularPlaces',
  'dropInPlaces',
  'audience',
  'rsvpsOpenLocal',
  'rsvpsCloseLocal',
  'area',
  'address',
  'meetingLink',
  'addressShownMinutes',
  'linkShownMinutes',
  'accessFacts',
  'language',
  'reminderMinutes',
  'reminderTimes',
  'ledBy',
  'questions',
  'recordings',
] as const satisfies (keyof Event)[];

/** What organisers decide about an event. */
export type EventFacts = Pick<Event, (typeof FACTS)[number]>;

export function factsOf(event: EventFacts): EventFacts {
  return Object.fromEntries(FACTS.map((name) => [name, event[name]])) as unknown as EventFacts;
}

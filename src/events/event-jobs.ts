import type { Temporal } from 'temporal-polyfill';
import { ANNOUNCING } from './announcing.js';
import type { PlannedJob } from '../queue/outbox.js';
import type { Event } from './event.entity.js';

/** Calendars that were asleep for longer are made anew anyway, and what is so old is no news. */
const LONGEST_DAYS = 30;

/**
 * Planned with every change of an event that others can see.
 * @param occurrenceId the date of a series that was changed alone
 */
export function calendarJob(
  { id, sequence, modifiedAt }: Pick<Event, 'id' | 'sequence' | 'modifiedAt'>,
  occurrenceId?: string,
): PlannedJob {
  const version = [sequence, modifiedAt.epochMilliseconds, occurrenceId].filter((it) => it !== undefined);
  return {
    name: 'event-calendar',
    about: { eventId: id },
    key: `event-calendar:${id}:${version.join(':')}`,
    useBy: modifiedAt.add({ hours: LONGEST_DAYS * 24 }),
  };
}

/** Planned when an event is opened. What is changed or called off meanwhile, and what is opened shortly after, is known by then. */
export function newEventJob(eventId: string, publishedAt: Temporal.Instant): PlannedJob {
  return {
    name: 'announce-events',
    about: { eventId },
    key: `announce-events:${eventId}`,
    dueAt: publishedAt.add({ minutes: ANNOUNCING.afterMinutes }),
    useBy: publishedAt.add({ hours: LONGEST_DAYS * 24 }),
  };
}

/**
 * @param until the last moment at which someone could still be on the way to the wrong place or hour
 * @param soonOnly for those alone who mean to come to a date that is soon
 */
export function announcementJob(
  changeId: string,
  until: Temporal.Instant,
  { soonOnly = false } = {},
): PlannedJob {
  const key = `announce-change:${changeId}`;
  return soonOnly
    ? { name: 'announce-change', about: { changeId, soonOnly }, key: `${key}:soon`, useBy: until }
    : { name: 'announce-change', about: { changeId }, key, useBy: until };
}

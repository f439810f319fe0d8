import type { Temporal } from 'temporal-polyfill';
import type { PlannedJob } from './outbox.js';

/**
 * Says that a person's calendar has something to tell, and those of the date's hosts.
 * @param cause makes the key one of its own
 */
export function personCalendar(
  personId: string,
  occurrenceId: string,
  cause: string,
  now: Temporal.Instant,
): PlannedJob {
  const key = `person-calendar:${cause}`;
  return { name: 'person-calendar', about: { personId, occurrenceId }, key, useBy: now.add({ hours: 24 }) };
}

/** The same of an answer that is no person's. */
export function hostCalendar(occurrenceId: string, cause: string, now: Temporal.Instant): PlannedJob {
  const key = `host-calendar:${cause}`;
  return { name: 'host-calendar', about: { occurrenceId }, key, useBy: now.add({ hours: 24 }) };
}

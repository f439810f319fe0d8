import type { Temporal } from 'temporal-polyfill';
import { toDate } from '../database/instant.js';
import type { FoundEvent } from '../events/find-event.js';
import type { Answer } from './rsvp.entity.js';

/** What someone needs on the way. */
export interface ArrivalDetail {
  shownFrom: Temporal.Instant;
  /** `null` until then. */
  text: string | null;
}

/** `null` stands for what this event does not have. */
export interface ArrivalDetails {
  address: ArrivalDetail | null;
  /** The page to join an online meeting from; the link itself stands nowhere. */
  call: { opensAt: Temporal.Instant } | null;
}

/**
 * The exact address and the way into the call: for people who are going, from the set time before the start until the end.
 * @returns `null` for everyone else, and when it is over or off
 */
export function arrivalDetails(
  { event, occurrence }: FoundEvent,
  answer: Answer | null,
  now: Temporal.Instant,
): ArrivalDetails | null {
  const { startsAt, endsAt } = occurrence;
  const place = { ...event, ...occurrence.placeOf(event) };
  if (answer !== 'going' || place.state !== 'published' || toDate(endsAt) <= toDate(now)) return null;
  const detail = (text: string, minutes: number): ArrivalDetail | null => {
    if (text === '') return null;
    const shownFrom = startsAt.subtract({ minutes });
    return { shownFrom, text: toDate(shownFrom) <= toDate(now) ? text : null };
  };
  return {
    address: detail(place.address, place.addressShownMinutes),
    call:
      place.meetingLink === '' ? null : { opensAt: startsAt.subtract({ minutes: place.linkShownMinutes }) },
  };
}

import type { Temporal } from 'temporal-polyfill';
import type { Sheet } from '../facts/letter.js';
import { mailboxFor } from '../facts/named-group.js';
import type { Readers } from '../facts/readers.js';
import type { StandingRow } from '../facts/standing-places.js';

/** A standing place lasts, and the way to change it should. */
const LINK_DAYS = 90;

/** What all letters about a standing place share. Its link names the series by its next date. */
export function standingSheet<Facts>(
  place: StandingRow,
  readers: Readers,
  facts: Facts,
  now: Temporal.Instant,
): Sheet<Facts> {
  const { personId, eventId, groupId, occurrenceId } = place;
  return {
    reader: readers.of(place, place.country, place),
    facts,
    links: {
      answer: {
        purpose: 'answer',
        about: { occurrenceId },
        personId,
        expiresAt: now.add({ hours: LINK_DAYS * 24 }),
      },
    },
    unsubscribe: { groupId, eventId },
    hostsOf: { groupId },
    mailbox: mailboxFor(place, place),
    thread: `${personId} ${eventId}`,
  };
}

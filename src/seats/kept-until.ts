import { CLOSES_BEFORE, SHORTEST } from './offer-window.js';

/** How long a place that someone gave up can be taken back. */
export const KEPT = { minutes: 10 };
/** Later than so long before the start nothing is offered any more. */
const LAST_OFFER_MINUTES = SHORTEST.minutes + CLOSES_BEFORE.minutes;

/** SQL: a number on the waiting list that a reply gave up, and that can be taken back; NULL: none. @param reply the name of its row */
export const numberKept = (reply: string) =>
  `CASE WHEN ${reply}.kept_in_line_until > now() THEN ${reply}.kept_in_line END`;

/** SQL: until when, of a reply `r`. */
export const NUMBER_KEPT_UNTIL = `CASE WHEN ${numberKept('r')} IS NOT NULL THEN r.kept_in_line_until END`;

/** SQL: the values of `kept_in_line` and `kept_in_line_until` for who waits no longer. Kept once, it is kept no longer by saying so again. */
export const numberGivenUp = (reply: string, answersUntil: string) =>
  [
    `coalesce(${reply}.place_in_line, ${numberKept(reply)})`,
    `CASE WHEN ${reply}.place_in_line IS NULL THEN ${reply}.kept_in_line_until
      ELSE least(now() + interval '${KEPT.minutes} minutes', ${answersUntil}) END`,
  ] as const;

/** SQL: whether somebody waits for a place on the date of this id. */
export const isWaitedFor = (dateId: string) =>
  `EXISTS (SELECT FROM rsvps w WHERE w.occurrence_id = ${dateId} AND w.place_in_line IS NOT NULL)`;

/**
 * SQL: until when a place of a reply `r` that is given up now can be taken back; `null`: others have it at once. A mail scanner
 * may have pressed a link, and without this place there would be fewer left than its people need, or replies are closed. Where places are offered, the
 * next person need not hear of one that its owner takes back; but it is kept no longer than there is time to offer it, and is
 * theirs at once from then on.
 * @param date with this `id`, of an event of a group `g`: `placesLeft` for single answers, `regularPlacesLeft` for those who come every time
 * @param byLink whether it is a link that gives it up
 */
export function keptUntil(
  { id, eventId, startsAt, rsvpsCloseAt, answersUntil, placesLeft, regularPlacesLeft }: DateToLeave,
  byLink: string,
): string {
  const lastOffer = `${startsAt} - interval '${LAST_OFFER_MINUTES} minutes'`;
  const kept = `now() + interval '${KEPT.minutes} minutes'`;
  const waitedFor = isWaitedFor(id);
  // Whoever comes every time, or just gave that up, may come back as either.
  const left = `CASE WHEN ${hasStandingPlace(eventId)} THEN least(${placesLeft}, ${regularPlacesLeft}) ELSE ${placesLeft} END`;
  return `CASE
    WHEN g.waiting_rule = 'offer' AND ${lastOffer} > now() AND ${waitedFor} THEN least(${kept}, ${lastOffer})
    WHEN ${byLink} AND ${answersUntil} > now() AND (${rsvpsCloseAt} <= now() OR coalesce(${left} < coalesce(r.seats, 1), false) OR ${waitedFor})
      THEN least(${kept}, ${answersUntil})
    END`;
}

/** SQL: whether the person of a reply `r` has a standing place, if only for a moment more. */
const hasStandingPlace = (eventId: string) =>
  `EXISTS (SELECT FROM standing_places s WHERE s.event_id = ${eventId} AND s.person_id = r.person_id)`;

/** SQL of what has to be known of a date. */
interface DateToLeave {
  id: string;
  eventId: string;
  startsAt: string;
  rsvpsCloseAt: string;
  answersUntil: string;
  placesLeft: string;
  regularPlacesLeft: string;
}

import { CLOSES_BEFORE, SHORTEST } from './offer-window.js';

/** How long a place that someone gave up can be taken back. */
export const KEPT = { minutes: 10 };
/** Later than so long before the start nothing is offered any more. */
const LAST_OFFER_MINUTES = SHORTEST.minutes + CLOSES_BEFORE.minutes;

/** SQL: until when a number on the waiting list that the reply `r` gave up can be taken back; NULL: none is kept. */
export const NUMBER_KEPT_UNTIL = `CASE WHEN r.kept_in_line IS NOT NULL AND r.replied_at > now() - interval '${KEPT.minutes} minutes'
  THEN r.replied_at + interval '${KEPT.minutes} minutes' END`;

/** SQL: that number. @param reply the name of its row */
export const numberKept = (reply: string) =>
  `CASE WHEN ${reply}.replied_at > now() - interval '${KEPT.minutes} minutes' THEN ${reply}.kept_in_line END`;

/** SQL: whether somebody waits for a place on the date of this id. */
export const isWaitedFor = (dateId: string) =>
  `EXISTS (SELECT FROM rsvps w WHERE w.occurrence_id = ${dateId} AND w.place_in_line IS NOT NULL)`;

/**
 * SQL: until when a place that is given up now can be taken back; `null`: others have it at once. A mail scanner may have
 * pressed a link. Where places are offered, the next person need not hear of one that its owner takes back; but it is
 * kept no longer than there is time to offer it, and is theirs at once from then on.
 * @param date `startsAt` and `placesLeft` of the date with this `id`, in a group `g`
 * @param byLink whether it is a link that gives it up
 */
export function keptUntil(
  { id, startsAt, placesLeft }: { id: string; startsAt: string; placesLeft: string },
  byLink: string,
): string {
  const lastOffer = `${startsAt} - interval '${LAST_OFFER_MINUTES} minutes'`;
  const kept = `now() + interval '${KEPT.minutes} minutes'`;
  const waitedFor = isWaitedFor(id);
  return `CASE
    WHEN g.waiting_rule = 'offer' AND ${lastOffer} > now() AND ${waitedFor} THEN least(${kept}, ${lastOffer})
    WHEN ${byLink} AND ${startsAt} > now() AND (coalesce(${placesLeft} <= 0, false) OR ${waitedFor}) THEN least(${kept}, ${startsAt})
    END`;
}

import { isWaitedFor, keptUntil } from '../seats/kept-until.js';

/** Until when a place could be taken back that is given up now. */
export interface IfLeft {
  /** `null`: others would have it at once. */
  keptIfLeft: Date | null;
  /** The same by a link in a letter. */
  keptIfPressed: Date | null;
}

/** What becomes of someone's own place. */
export interface OwnIfLeft extends IfLeft {
  /** Whether somebody waits for it. */
  isMissed: boolean;
}

const DATE = {
  id: 'd.occurrence_id',
  eventId: 'd.event_id',
  startsAt: 'd.starts_at',
  rsvpsCloseAt: 'd.rsvps_close_at',
  answersUntil: 'd.answers_until',
  placesLeft: 'd.places_left',
  regularPlacesLeft: 'd.regular_places_left',
};

/** SQL: an `IfLeft` of a reply `r` to a date `d` in a group `g`. */
export const KEPT_IF_LEFT = keptUntil(DATE, 'false');
export const KEPT_IF_PRESSED = keptUntil(DATE, 'true');

/** SQL: whether somebody waits for the place that the reply `r` has on a date `d` that still takes answers. */
export const IS_MISSED = `(r.answer = 'going' AND d.state = 'published' AND d.answers_until > now() AND ${isWaitedFor('d.occurrence_id')})`;

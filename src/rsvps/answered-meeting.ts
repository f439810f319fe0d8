import { DATES } from '../events/dates.js';
import type { EventFormat, EventKind } from '../events/event.entity.js';
import type { Stage } from '../events/event.view.js';
import { EXCEEDS_PLACES, OFFER_CLOSES } from '../seats/room.js';
import type { Answer } from './rsvp.entity.js';
import { type Ahead, aheadOf, WAITING_BEFORE } from './waiting/ahead.js';

/** A meeting that someone answered, in their own list. */
export interface AnsweredMeeting {
  /** Of the reply. */
  id: string;
  answer: Answer;
  /** How many wait before them, in words; `null` for everyone who does not wait. */
  ahead: Ahead | null;
  /** As in `OwnReply`. */
  isTooMany: boolean;
  /** Until when a place is theirs to take; `null`: none is. */
  offerClosesAt: Date | null;
  /** Whether a standing place gave it. */
  isRegular: boolean;
  eventId: string;
  /** Of which it is one date; `null` for a meeting that is held once. */
  seriesId: string | null;
  groupId: string;
  groupName: string;
  groupDiscreetName: string;
  sensitive: boolean;
  kind: EventKind;
  format: EventFormat;
  title: string;
  discreetTitle: string;
  area: string;
  /** On the clocks of `timeZone`. */
  startsLocal: string;
  timeZone: string;
  /** Whether it takes whole days, from the start of the first to the end of the last. */
  allDay: boolean;
  startsAt: Date;
  endsAt: Date;
  state: Stage;
}

/** A row of `MEETING`. */
export type MeetingRow = Omit<AnsweredMeeting, 'ahead'> & { waitingBefore: number | null };

export function shownMeeting<Row extends MeetingRow>({ waitingBefore, ...meeting }: Row) {
  return { ...meeting, ahead: aheadOf(waitingBefore) };
}

/** SQL: until when a place is offered to the reply `r`; NULL: none is, at the time `$2`. */
const OFFERED_UNTIL = `(SELECT ${OFFER_CLOSES} FROM offers f JOIN occurrences o ON o.id = r.occurrence_id
  WHERE f.rsvp_id = r.id AND f.ended_at IS NULL AND ${OFFER_CLOSES} > $2)`;

/** SQL: a `MeetingRow` of `WHERE_THEY_MEET`, at the time `$2`. */
export const MEETING = `r.id, CASE WHEN r.answer = 'offered' AND ${OFFERED_UNTIL} IS NULL THEN 'declined' ELSE r.answer END AS answer,
  r.place_in_line IS NOT NULL AND ${EXCEEDS_PLACES} AS "isTooMany", r.is_regular AS "isRegular", ${WAITING_BEFORE} AS "waitingBefore", ${OFFERED_UNTIL} AS "offerClosesAt", d.id AS "eventId", CASE WHEN d.is_of_series THEN d.event_id END AS "seriesId", g.id AS "groupId", g.name AS "groupName",
  g.discreet_name AS "groupDiscreetName", g.sensitive, d.kind, d.format, d.title,
  d.discreet_title AS "discreetTitle", d.area, d.starts_local AS "startsLocal", d.time_zone AS "timeZone", d.all_day AS "allDay",
  d.starts_at AS "startsAt", d.ends_at AS "endsAt",
  CASE WHEN d.state = 'published' AND d.ends_at <= $2 THEN 'finished' ELSE d.state END AS state`;

/** SQL: replies `r`, the dates `d` that they are to, and the groups `g`. */
export const WHERE_THEY_MEET = `rsvps r JOIN ${DATES} d ON d.occurrence_id = r.occurrence_id
  JOIN groups g ON g.id = d.group_id`;

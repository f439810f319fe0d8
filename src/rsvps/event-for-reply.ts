import { NotFound } from '../common/domain-error.js';
import { prepared } from '../database/prepared.js';
import { rowOf, type Sql } from '../database/sql.js';
import { DATES, dateNamed } from '../events/dates.js';
import type { Audience, EventState } from '../events/event.entity.js';
import type { Question } from '../events/questions.js';
import { missing } from '../events/missing.js';
import { mayFindEvent } from '../events/events.policy.js';
import type { AttendanceRule, GuestRule, Visibility } from '../groups/group.entity.js';
import { agreedWithReplies } from '../groups/keep-agreed.js';
import { STANDING, type Standing } from '../groups/standing.js';
import { isTheirs, wantsDate } from '../seats/comes-every-time.js';
import { numberKept } from '../seats/kept-until.js';
import { PARTY, type Seated } from '../seats/seats-of.js';
import { type IfLeft, KEPT_IF_LEFT, KEPT_IF_PRESSED } from './if-left.js';
import { SAID_AS_REGULAR, type SealedWords } from './own-words.js';
import type { Answer } from './rsvp.entity.js';

/** An earlier reply, as far as a new one has to know it. */
export interface EarlierReply extends Seated {
  id: string;
  answer: Answer;
  version: number;
  agreedVersion: number;
  /** The order of the waiting list; `null` for who does not wait. */
  placeInLine: number | null;
  /** A number on the waiting list that they gave up, and may take back; `null`: none. */
  numberKept: number | null;
  /** Until when a place that they gave up can be taken back; `null`: none is kept. */
  keptUntil: string | null;
  /** Sealed: what they answered to questions before. */
  answersBox: string | null;
  /** What they say as someone who comes every time; `null` where they do not. */
  asRegular: SealedWords | null;
}

/** SQL: an `EarlierReply` `r`. */
export const EARLIER_REPLY = `json_build_object('id', r.id, 'answer', r.answer, 'version', r.version,
  'agreedVersion', r.agreed_version, 'placeInLine', r.place_in_line, 'numberKept', ${numberKept('r')}, 'answersBox', r.answers_box,
  'asRegular', ${SAID_AS_REGULAR},
  'isKept', r.kept_until IS NOT NULL, 'keptUntil', r.kept_until,
  'party', ${PARTY})`;

/** Everything that decides whether someone may answer, and how. */
export interface EventForReply extends IfLeft {
  id: string;
  occurrenceId: string;
  state: EventState;
  audience: Audience;
  timeZone: string;
  allDay: boolean;
  startsAt: Date;
  endsAt: Date;
  /** `null`: from publication on. */
  rsvpsOpenAt: Date | null;
  rsvpsCloseAt: Date;
  /** Whether nobody who comes alone gets in just now. */
  isFull: boolean;
  /** Whether nobody who comes alone gets in, onto the waiting list neither. */
  isClosed: boolean;
  /** Whether some places are kept for people who come for the first time. */
  keepsForNewcomers: boolean;
  questions: Question[];
  group: {
    id: string;
    visibility: Visibility;
    guests: GuestRule;
    attendance: AttendanceRule;
    /** The first character only: whether there is one is all that counts here. */
    agreement: string;
    agreementVersion: number;
    mostCompanions: number;
    isArchived: boolean;
  };
  standing: Standing;
  /**
   * Which version of the agreement someone who is no member said yes to with any answer in this group; `null` where nobody
   * has to know.
   */
  agreedBefore: number | null;
  /** Whether it is one of several dates. */
  isOfSeries: boolean;
  /** Whether this person has a standing place that wants the date: they did not give it up, and do not pause. */
  comesEveryTime: boolean;
  /** So many come in when nobody else does, as regulars and as others; `null`: as many as come. */
  mostRegulars: number | null;
  mostDropIns: number | null;
  /** Whether a removal by the organisers stands. */
  wasRemoved: boolean;
  /** What this person answered before; `null` also for nobody in particular. */
  reply: EarlierReply | null;
}

/** Who answers for the first time has nothing to give up; of whom we know a code alone, we do not know it yet. */
const MAY_HAVE_A_PLACE = '(r.id IS NOT NULL OR $2::uuid IS NULL)';

const EVENT_FOR_REPLY = prepared(
  `SELECT d.id, d.occurrence_id AS "occurrenceId", d.state, d.audience, d.time_zone AS "timeZone",
          d.all_day AS "allDay", d.starts_at AS "startsAt", d.ends_at AS "endsAt",
          d.rsvps_open_at AS "rsvpsOpenAt", d.rsvps_close_at AS "rsvpsCloseAt",
          coalesce(d.places_left <= 0, false) AS "isFull",
          CASE WHEN ${MAY_HAVE_A_PLACE} THEN ${KEPT_IF_LEFT} END AS "keptIfLeft",
          CASE WHEN ${MAY_HAVE_A_PLACE} THEN ${KEPT_IF_PRESSED} END AS "keptIfPressed",
          d.waitlist_closed AND coalesce(d.places_left <= 0, false) AS "isClosed",
          d.keeps_for_newcomers AS "keepsForNewcomers",
          d.questions, d.most_regulars AS "mostRegulars", d.most_drop_ins AS "mostDropIns",
          d.is_of_series AS "isOfSeries", ${wantsDate({ startsLocal: 'd.starts_local' })} AS "comesEveryTime",
          json_build_object('id', g.id, 'visibility', g.visibility, 'guests', g.guests, 'attendance', g.attendance,
            'agreement', left(g.agreement, 1), 'agreementVersion', g.agreement_version, 'mostCompanions', g.most_companions,
            'isArchived', g.archived_at IS NOT NULL) AS "group",
          ${STANDING},
          CASE WHEN g.agreement <> '' AND m.state IS DISTINCT FROM 'active' AND coalesce(r.agreed_version, 0) < g.agreement_version
            THEN ${agreedWithReplies('$2', 'g.id')} END AS "agreedBefore",
          m.removed_at IS NOT NULL AS "wasRemoved",
          CASE WHEN r.id IS NOT NULL THEN ${EARLIER_REPLY} END AS reply
   FROM ${DATES} d
   JOIN groups g ON g.id = d.group_id
   LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $2
   LEFT JOIN rsvps r ON r.occurrence_id = d.occurrence_id AND r.person_id = $2
   LEFT JOIN standing_places s ON ${isTheirs('$2', { eventId: 'd.event_id' })}
   WHERE d.occurrence_id = ${dateNamed('$1')}`,
);

/**
 * Reads it all in one statement: replies come in crowds, and every round trip is time that the crowd waits.
 * @param personId `null` for a visitor whom we do not know
 * @throws NotFound also when the event must stay unknown to this person
 */
export async function findEventForReply(
  sql: Sql,
  eventId: string,
  personId: string | null,
): Promise<EventForReply> {
  const event = await rowOf<EventForReply>(sql, EVENT_FOR_REPLY, [eventId, personId]);
  if (!event) return missing(sql, eventId, personId);
  if (!(mayFindEvent(event, event.group, event.standing) || isGuest(event))) throw new NotFound();
  return event;
}

/** A guest keeps the say over a reply they gave before the group became private. */
function isGuest({ standing, reply }: EventForReply): boolean {
  return standing === null && reply !== null;
}

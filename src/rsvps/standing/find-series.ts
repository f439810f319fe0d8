import type { EntityManager } from 'typeorm';
import { NotFound } from '../../common/domain-error.js';
import { rowOf, type Sql } from '../../database/sql.js';
import { eventNamed } from '../../events/dates.js';
import type { EventState } from '../../events/event.entity.js';
import { mayFindEvent } from '../../events/events.policy.js';
import type { Question } from '../../events/questions.js';
import type { AttendanceRule, Visibility, WaitingRule } from '../../groups/group.entity.js';
import { STANDING, type Standing } from '../../groups/standing.js';
import type { Party } from '../../seats/seats-of.js';
import type { SealedWords } from '../own-words.js';
import { RepliedMeanwhile } from '../write-reply.js';

/** What someone holds in a series. Days are like `2027-03-05`, on the clocks of the series. */
export interface HeldPlace {
  id: string;
  party: Party;
  /** What they say for all dates, sealed. */
  words: SealedWords;
  countMeOnly: boolean;
  recordingOk: boolean | null;
  /** A pause that is to come, or lasts. */
  pausedFrom: string | null;
  pausedUntil: string | null;
  /** Given up a moment ago: until then it can be taken back, and everything is as before. */
  endsAt: string | null;
  createdAt: string;
}

/** A series as a standing place needs to know it. */
export interface SeriesForStanding {
  eventId: string;
  state: EventState;
  timeZone: string;
  repeats: boolean;
  questions: Question[];
  /** What is recorded or photographed; empty: nothing. */
  recordings: string;
  group: {
    visibility: Visibility;
    agreement: string;
    agreementVersion: number;
    isArchived: boolean;
    mostCompanions: number;
    attendance: AttendanceRule;
    waitingRule: WaitingRule;
  };
  standing: Standing;
  /** `null`: this person has none. */
  held: HeldPlace | null;
}

/** SQL: whether a pause of the standing place `s` in the series `e` still matters. */
export const PAUSE_IS_NOT_OVER = `s.paused_until >= (now() AT TIME ZONE e.time_zone)::date::text`;

/**
 * @param id of an event, or of any of its dates
 * @throws NotFound also when the event must stay unknown to this person
 */
export async function findSeriesForStanding(
  sql: Sql,
  id: string,
  personId: string | null,
): Promise<SeriesForStanding> {
  const series = await rowOf<SeriesForStanding>(
    sql,
    `SELECT e.id AS "eventId", e.state, e.time_zone AS "timeZone", e.recurrence_rule IS NOT NULL AS repeats,
            e.questions, coalesce(nullif(e.recordings, ''), g.recordings) AS recordings,
            json_build_object('visibility', g.visibility, 'agreement', left(g.agreement, 1),
              'agreementVersion', g.agreement_version, 'isArchived', g.archived_at IS NOT NULL,
              'mostCompanions', g.most_companions, 'attendance', g.attendance, 'waitingRule', g.waiting_rule) AS "group",
            ${STANDING},
            CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id,
              'party', json_build_object('companions', s.companions, 'carers', s.carers, 'interpreters', s.interpreters,
                'helpersSeated', s.helpers_seated, 'firstTime', false, 'isRegular', true),
              'words', json_build_object('id', s.words_id, 'answersBox', s.answers_box, 'needsBox', s.needs_box),
              'countMeOnly', s.count_me_only, 'recordingOk', s.recording_ok,
              'pausedFrom', CASE WHEN ${PAUSE_IS_NOT_OVER} THEN s.paused_from END,
              'pausedUntil', CASE WHEN ${PAUSE_IS_NOT_OVER} THEN s.paused_until END, 'endsAt', s.ends_at, 'createdAt', s.created_at) END AS held
     FROM events e JOIN groups g ON g.id = e.group_id
     LEFT JOIN memberships m ON m.group_id = g.id AND m.person_id = $2
     LEFT JOIN standing_places s ON s.event_id = e.id AND s.person_id = $2
     WHERE e.id = ${eventNamed('$1')}`,
    [id, personId],
  );
  if (!series || !mayFindEvent(series, series.group, series.standing)) throw new NotFound();
  return series;
}

/**
 * Keeps what someone holds as it is until the transaction ends. The caller holds the dates of the series: see `lockDates`.
 * @param named the event, or a date, by which it was found
 * @throws RepliedMeanwhile where that went over to a series that goes on from it
 */
export async function lockStandingPlace(
  tx: EntityManager,
  { named, eventId }: { named: string; eventId: string },
  personId: string,
): Promise<HeldPlace | null> {
  await tx.query('SELECT FROM standing_places WHERE event_id = $1 AND person_id = $2 FOR UPDATE', [
    eventId,
    personId,
  ]);
  const series = await findSeriesForStanding(tx, named, personId);
  if (series.eventId !== eventId) throw new RepliedMeanwhile();
  return series.held;
}

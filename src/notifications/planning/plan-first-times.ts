import type { EntityManager } from 'typeorm';
import { DATES } from '../../events/dates.js';
import type { Outbox } from '../../queue/outbox.js';
import { wantsAnyThatCanWait } from '../../people/stopped-wishes.js';
import { GREETER, GREETER_TOLD } from '../../rsvps/greeter.js';
import { DUE, IS_DUE, REPLIES } from '../facts/due-now.js';
import type { ReplyRow } from '../facts/meetings.js';
import { IS_FOR_REPLY, IS_LOST, keyAfter, MOVED_DATES } from './lost-to-a-move.js';

const DAY_BEFORE = GREETER_TOLD.minutes;
/** A reminder from so long before the start tells it too, and no other letter is needed. */
const EARLIEST = DAY_BEFORE + 360;

/** Whether a reminder is the letter that tells a newcomer who greets them. */
export function tellsGreeter(minutesBefore: number): boolean {
  return minutesBefore >= DAY_BEFORE && minutesBefore <= EARLIEST;
}

/** Whether someone answered so late that they hear it with what confirms their answer: the other letters were due before. */
export function answeredLate({ startsAt, allDay, repliedAt }: ReplyRow): boolean {
  const morning = allDay ? 9 * 60 : 0;
  return repliedAt.getTime() > startsAt.getTime() - (DAY_BEFORE - morning) * 60_000;
}

/** SQL: what says who greets the person of a reply `r` to a date `d`, once for each time of the date. */
const KEY = `concat_ws(':', 'first-time', r.id, d.starts_local, d.time_zone)`;
const ABOUT = `jsonb_build_object('rsvpId', r.id, 'startsLocal', d.starts_local)`;

/** SQL: whether it was told, or will be, for the time that the date has now. */
const IS_TOLD = `EXISTS (
  SELECT FROM outbox told
  WHERE told.person_id = r.person_id AND told.name = 'first-time' AND told.about ->> 'rsvpId' = r.id::text
    AND told.about ->> 'startsLocal' = d.starts_local AND told.state IN ('pending', 'claimed', 'done'))`;

/** SQL: whether a reminder `o` was to tell it. */
const WAS_TO_TELL = `o.name = 'event-reminder' AND o.about ->> 'startsLocal' = d.starts_local
  AND (o.about ->> 'minutesBefore')::int BETWEEN ${DAY_BEFORE} AND ${EARLIEST}`;

/**
 * Tells newcomers a day before who greets them, where no reminder does, or was to and is not wanted any more,
 * or was left out for a nearer one. Call it once reminders are planned.
 * Nobody is told who stopped all letters that can wait.
 * @param since until when letters were planned before
 */
export async function planFirstTimes(tx: EntityManager, outbox: Outbox, since: Date): Promise<void> {
  await outbox.addEach(
    tx,
    'first-time',
    `SELECT ${KEY} AS key, ${ABOUT} AS about, r.person_id, due_at, d.starts_at
     FROM ${DATES} d
     JOIN groups g ON g.id = d.group_id
     CROSS JOIN LATERAL (SELECT ${DAY_BEFORE} AS asked) AS rule
     CROSS JOIN LATERAL ${DUE} AS due
     ${REPLIES}
     WHERE ${IS_DUE} AND r.first_time AND r.answer = 'going' AND ${GREETER} IS NOT NULL
       AND ${wantsAnyThatCanWait('p')}
       AND NOT EXISTS (
         SELECT FROM outbox o
         WHERE o.person_id = r.person_id AND o.about ->> 'rsvpId' = r.id::text AND ${WAS_TO_TELL})
     UNION
     SELECT ${KEY}, ${ABOUT}, r.person_id, now(), d.starts_at
     FROM outbox o
     JOIN rsvps r ON r.id = (o.about ->> 'rsvpId')::uuid
     JOIN people p ON p.id = r.person_id AND ${wantsAnyThatCanWait('p')}
     JOIN ${DATES} d ON d.occurrence_id = r.occurrence_id
     JOIN groups g ON g.id = d.group_id
     WHERE o.ended_at > $1::timestamptz - interval '10 minutes' AND o.outcome IN ('not-wanted', 'nearer') AND ${WAS_TO_TELL}
       AND d.state = 'published' AND d.starts_at > now() AND ${GREETER} IS NOT NULL`,
    [since],
  );
}

/**
 * The same anew where a move has cost it, and by the time that holds now its moment has passed, so that no sweep finds it: it waited
 * for its reader, or was given up before the move was taken back.
 * @param editIds what has changed
 */
export async function tellFirstTimesAgain(
  tx: EntityManager,
  outbox: Outbox,
  editIds: string[],
): Promise<void> {
  await outbox.addEach(
    tx,
    'first-time',
    `SELECT DISTINCT ON (r.id) ${keyAfter(KEY)}, ${ABOUT}, r.person_id, now(), d.starts_at
     FROM ${MOVED_DATES}
     JOIN groups g ON g.id = d.group_id
     JOIN rsvps r ON r.occurrence_id = d.occurrence_id AND r.answer = 'going' AND r.first_time
     JOIN people p ON p.id = r.person_id AND ${wantsAnyThatCanWait('p')}
     JOIN outbox o ON o.name = 'first-time' AND ${IS_FOR_REPLY}
     CROSS JOIN LATERAL (SELECT ${DAY_BEFORE} AS asked) AS rule
     CROSS JOIN LATERAL ${DUE} AS due
     WHERE ${IS_LOST} AND due.due_at <= now() AND ${GREETER} IS NOT NULL AND NOT ${IS_TOLD}
     ORDER BY r.id, o.id DESC`,
    [editIds],
  );
}

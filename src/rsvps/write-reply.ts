import { setTimeout as pause } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate } from '../database/instant.js';
import { prepared } from '../database/prepared.js';
import { rowOf } from '../database/sql.js';
import type { Standing } from '../groups/standing.js';
import { numberGivenUp, numberKept } from '../seats/kept-until.js';
import { ANSWERS_UNTIL } from '../seats/room.js';
import { type Party, PARTY_COLUMNS, seatsOf } from '../seats/seats-of.js';
import type { EarlierReply, EventForReply } from './event-for-reply.js';
import type { Rsvp } from './rsvp.entity.js';
import { StillChanging } from './rsvps.errors.js';
import type { TakenPlace } from './take-place.js';

/**
 * The same person's other reply was written, or their membership changed, between our look and our word.
 * See `againIfRepliedMeanwhile`.
 */
export class RepliedMeanwhile extends Error {}

const MOST_TRIES = 5;
/** Calls that met here would meet again if they all went on at once. */
const MOST_MS_APART = 40;

/**
 * Runs a transaction again when the same person replied in two places at the very same moment, so that the later
 * one sees the earlier, or when they left or were removed. Nothing of the first run stays, its seats neither.
 * @throws StillChanging when that went on for too long
 */
export async function againIfRepliedMeanwhile<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction();
    } catch (error) {
      if (!(error instanceof RepliedMeanwhile)) throw error;
      if (tries === MOST_TRIES) throw new StillChanging();
      await pause(Math.random() * tries * MOST_MS_APART);
    }
  }
}

/** Tells "there is no seat left" from "there is none because you have it": two presses at once meet here. */
export function assertSameReply(earlier: EarlierReply | null, now: EarlierReply | null): void {
  if (earlier?.version !== now?.version) throw new RepliedMeanwhile();
}

/** Who says it, or how. */
type NewReply = Pick<Rsvp, 'id' | 'occurrenceId' | 'source'> &
  Partial<Pick<Rsvp, 'personId' | 'codeHash' | 'came'>> &
  Pick<EventForReply, 'isOfSeries'>;

/** What is written of an answer. */
export interface SaidReply extends TakenPlace {
  party: Party;
  /** `null`: it stays as it was. */
  calledNameBox: string | null;
  /** 0: it stays as it was. */
  agreedVersion: number;
}

/** Whether what allowed this reply still holds: asked once its date is held, when nobody overlooks it any more. */
const stillStands = (membership: string, state: string) =>
  `(${membership}::uuid IS NULL OR EXISTS (SELECT FROM memberships WHERE id = ${membership} AND state = ${state}))`;

/** Whether nobody becomes a regular whose standing place has ended, or was given up: whoever ends one holds the date. */
const isStillRegular = (dateId: string, personId: string) =>
  `EXISTS (SELECT FROM standing_places s JOIN occurrences o ON o.event_id = s.event_id
     WHERE o.id = ${dateId} AND s.person_id = ${personId} AND s.ends_at IS NULL)`;

/** The columns of what is said, in the order of their values. */
const SAID = ['answer', 'place_in_line', 'kept_until', ...PARTY_COLUMNS];

function saidValues({ party, ...said }: SaidReply): unknown[] {
  return [
    said.answer,
    said.placeInLine,
    said.keptUntil && toDate(said.keptUntil),
    seatsOf(party).all,
    party.companions,
    party.carers,
    party.interpreters,
    party.helpersSeated,
    party.firstTime,
    party.isRegular,
  ];
}

/** `$12, $13, …` */
const saidFrom = (first: number) => SAID.map((_, at) => `$${first + at}`);

const HAS_STANDING_PLACE = `EXISTS (SELECT FROM standing_places s JOIN occurrences o ON o.event_id = s.event_id
  WHERE o.id = $2 AND s.person_id = $3)`;

/** Asking about standing places takes its time, while a crowd waits for the date. */
const INSERT_REPLY = {
  single: prepared(insertReplyIf('true', 'false')),
  ofSeries: prepared(insertReplyIf('true', HAS_STANDING_PLACE)),
  everyTime: prepared(insertReplyIf(isStillRegular('$2', '$3'), 'true')),
};

function insertReplyIf(still: string, hasStandingPlace: string): string {
  return `WITH heard AS (
     DELETE FROM mutes m USING occurrences o
     WHERE o.id = $2 AND m.event_id = o.event_id AND m.person_id = $3 AND $12 <> 'declined'
   )
   INSERT INTO rsvps (id, occurrence_id, person_id, code_hash, source, called_name_box, agreed_version, came,
     replied_at, created_at, ${SAID.join(', ')})
   SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $9, ${saidFrom(12).join(', ')} WHERE ${stillStands('$10', '$11')}
     AND ${still}
   ON CONFLICT (occurrence_id, person_id) DO NOTHING RETURNING ${hasStandingPlace} AS "hasStandingPlace"`;
}

const [GIVEN_UP_NUMBER, GIVEN_UP_UNTIL] = numberGivenUp(
  'rsvps',
  `(SELECT ${ANSWERS_UNTIL} FROM occurrences o JOIN events e ON e.id = o.event_id WHERE o.id = rsvps.occurrence_id)`,
);

/**
 * Whoever does not come is not there. Whoever waits keeps their number, for hosts may have changed the order of the line meanwhile;
 * and who comes back to it soon has it again.
 */
const CHANGE_REPLY = prepared(
  `WITH heard AS (
     DELETE FROM mutes m USING rsvps r JOIN occurrences o ON o.id = r.occurrence_id
     WHERE r.id = $1 AND m.event_id = o.event_id AND m.person_id = r.person_id AND $8 <> 'declined'
   ), ended AS (
     UPDATE offers SET ended_at = $5, outcome = CASE $8 WHEN 'going' THEN 'accepted' ELSE 'refused' END
     WHERE rsvp_id = $1 AND ended_at IS NULL
   )
   UPDATE rsvps SET called_name_box = coalesce($3, called_name_box), agreed_version = greatest(agreed_version, $4),
     came = CASE WHEN $8 IN ('going', 'maybe') THEN came END,
     replied_at = $5, version = version + 1,
     kept_in_line = CASE WHEN $8 IN ('maybe', 'declined') THEN ${GIVEN_UP_NUMBER} END,
     kept_in_line_until = CASE WHEN $8 IN ('maybe', 'declined') THEN ${GIVEN_UP_UNTIL} END,
     (${SAID.join(', ')}) = ROW (${saidFrom(8)
       .with(1, `CASE WHEN $9::int IS NOT NULL THEN coalesce(place_in_line, ${numberKept('rsvps')}, $9) END`)
       .join(', ')})
   WHERE id = $1 AND version = $2 AND ${stillStands('$6', '$7')}
     AND (is_regular OR NOT $17::boolean OR ${isStillRegular('rsvps.occurrence_id', 'rsvps.person_id')}) RETURNING version`,
);

/**
 * Whoever means to come hears of the event again, whatever they stopped about it before.
 * @param standing of the person, as it was when the reply was found to be allowed
 * @returns whether they have a standing place in its series, paused or given up as it may be, once the date is held
 */
export async function insertReply(
  tx: EntityManager,
  reply: NewReply,
  said: SaidReply,
  standing: Standing,
  at: Temporal.Instant,
): Promise<{ hasStandingPlace: boolean }> {
  const kind = said.party.isRegular ? 'everyTime' : reply.isOfSeries ? 'ofSeries' : 'single';
  const made = await rowOf<{ hasStandingPlace: boolean }>(tx, INSERT_REPLY[kind], [
    reply.id,
    reply.occurrenceId,
    reply.personId ?? null,
    reply.codeHash ?? null,
    reply.source,
    said.calledNameBox,
    said.agreedVersion,
    reply.came ?? null,
    toDate(at),
    standing?.membershipId ?? null,
    standing?.state ?? null,
    ...saidValues(said),
  ]);
  if (!made) throw new RepliedMeanwhile();
  return made;
}

/** The same for another answer, which is one version further. An offer that was open ends with it. */
export async function changeReply(
  tx: EntityManager,
  earlier: EarlierReply,
  said: SaidReply,
  standing: Standing,
  at: Temporal.Instant,
): Promise<void> {
  const changed = await rowOf(tx, CHANGE_REPLY, [
    earlier.id,
    earlier.version,
    said.calledNameBox,
    said.agreedVersion,
    toDate(at),
    standing?.membershipId ?? null,
    standing?.state ?? null,
    ...saidValues(said),
  ]);
  if (!changed) throw new RepliedMeanwhile();
}

/** The answer, and so the version, stays. */
export async function rename(tx: EntityManager, rsvpId: string, calledNameBox: string): Promise<void> {
  await tx.query('UPDATE rsvps SET called_name_box = $2 WHERE id = $1', [rsvpId, calledNameBox]);
}

/** Hosts will hear that an answer was taken back; whose it was is gone. */
export async function deleteReply(tx: EntityManager, earlier: EarlierReply): Promise<void> {
  const deleted = await rowOf(
    tx,
    `WITH gone AS (DELETE FROM rsvps WHERE id = $1 AND version = $2 RETURNING occurrence_id, created_at)
     INSERT INTO withdrawals (occurrence_id, answered_at) SELECT occurrence_id, created_at FROM gone RETURNING id`,
    [earlier.id, earlier.version],
  );
  if (!deleted) throw new RepliedMeanwhile();
}

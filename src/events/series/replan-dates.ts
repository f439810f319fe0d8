import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { toDate, toInstant } from '../../database/instant.js';
import { rowsOf } from '../../database/sql.js';
import type { EventFacts } from '../event-facts.js';
import type { Occurrence } from '../occurrence.entity.js';
import { endOf, timeZoneVersion } from '../wall-time.js';
import { datesUntil, layOutDates } from './lay-out-dates.js';
import { pairDates } from './pair-dates.js';
import type { Rule } from './rule.js';
import { type PlannedDate, scheduleDates } from './schedule-dates.js';
import { startsBetween } from './starts-of.js';

export type SeriesFacts = EventFacts & { recurrenceRule: Rule };

/** What became of the dates that stood, by their ids. */
export interface Replanned {
  kept: string[];
  /** Somebody answered, and now they are off. */
  calledOff: string[];
}

/**
 * Gives dates to a new plan: each keeps its replies and what is its own, and takes the place that `pairDates` finds. One
 * without a place is called off where somebody answered, else it goes. New dates are laid out beside them.
 * @param eventId whose dates they are from now on
 */
export async function replanDates(
  tx: EntityManager,
  dates: Occurrence[],
  plan: { eventId: string; facts: SeriesFacts; before: Rule },
  now: Temporal.Instant,
): Promise<Replanned> {
  const { eventId, facts } = plan;
  const series = { ...facts, id: eventId, datesUntil: facts.startsLocal };
  const ofRule = dates.filter((date) => date.inRule);
  const places = placesFor(ofRule, plan, datesUntil(series, now));
  const kept = ofRule.filter((date) => places.has(date.originalLocal));
  const left = ofRule.filter((date) => !places.has(date.originalLocal));

  await stepAside(tx, dates);
  await takePlaces(tx, kept, places, plan);
  const calledOff = await callOff(tx, left, eventId, now);
  await moveAlong(
    tx,
    dates.filter((date) => !date.inRule),
    eventId,
  );
  await layOutDates(tx, [series], now);
  return { kept: kept.map(({ id }) => id), calledOff };
}

function placesFor(
  dates: Occurrence[],
  { facts, before }: { facts: SeriesFacts; before: Rule },
  until: string,
): Map<string, string> {
  const { recurrenceRule, startsLocal } = facts;
  const fresh = startsBetween(recurrenceRule, startsLocal, startsLocal, until);
  const { every } = recurrenceRule.rhythm;
  const old = dates.map(({ originalLocal }) => originalLocal).sort();
  return pairDates(old, fresh, every === before.rhythm.every ? every : null);
}

/** No two dates of an event may share a place, also not while they change places. */
async function stepAside(tx: EntityManager, dates: Occurrence[]): Promise<void> {
  await tx.query(`UPDATE occurrences SET original_local = '~' || original_local WHERE id = ANY($1)`, [
    dates.map(({ id }) => id),
  ]);
}

async function takePlaces(
  tx: EntityManager,
  dates: Occurrence[],
  places: Map<string, string>,
  { eventId, facts }: { eventId: string; facts: SeriesFacts },
): Promise<void> {
  const originals = dates.map(({ originalLocal }) => places.get(originalLocal)!);
  const starts = dates.map((date, index) => (date.moved ? date.startsLocal : originals[index]!));
  const planned = scheduleDates(starts, facts);
  await tx.query(
    `UPDATE occurrences o SET event_id = $1, original_local = place.original_local, starts_local = place.starts_local,
       starts_at = place.starts_at,
       ends_at = coalesce(place.ends_at, place.starts_at + make_interval(mins => coalesce(o.duration_minutes, $2::int))),
       rsvps_open_at = opens_at, rsvps_close_at = closes_at, tz_version = $3,
       capacity = CASE WHEN own_capacity THEN capacity ELSE $4::int END
     FROM unnest($5::uuid[], $6::text[], $7::text[], $8::timestamptz[], $9::timestamptz[], $10::timestamptz[],
       $11::timestamptz[]) AS place (id, original_local, starts_local, starts_at, ends_at, opens_at, closes_at)
     WHERE o.id = place.id`,
    [
      eventId,
      facts.durationMinutes,
      timeZoneVersion,
      facts.capacity,
      dates.map(({ id }) => id),
      originals,
      planned.map(({ startsLocal }) => startsLocal),
      planned.map(({ startsAt }) => startsAt),
      dates.map(({ durationMinutes }, index) => endsAtOf(planned[index]!, durationMinutes, facts)),
      planned.map(({ opensAt }) => opensAt),
      planned.map(({ closesAt }) => closesAt),
    ],
  );
}

/** @param ownMinutes how long this date lasts, where it is not as long as the others */
function endsAtOf(
  { startsLocal, startsAt, endsAt }: PlannedDate,
  ownMinutes: number | null,
  facts: SeriesFacts,
): Date | null {
  if (ownMinutes === null || !facts.allDay) return endsAt;
  return toDate(endOf({ ...facts, startsLocal, durationMinutes: ownMinutes }, toInstant(startsAt)));
}

/** @returns those that somebody answered; the others are gone */
async function callOff(
  tx: EntityManager,
  dates: Occurrence[],
  eventId: string,
  now: Temporal.Instant,
): Promise<string[]> {
  const ids = dates.map(({ id }) => id);
  const answered = await rowsOf<{ id: string }>(
    tx,
    `UPDATE occurrences o SET event_id = $2, original_local = substr(original_local, 2), in_rule = false,
       state = 'cancelled', cancelled_at = coalesce(cancelled_at, $3), sequence = sequence + 1, modified_at = $3
     WHERE id = ANY($1) AND state <> 'skipped'
       AND (EXISTS (SELECT FROM rsvps r WHERE r.occurrence_id = o.id)
         OR EXISTS (SELECT FROM guest_replies w WHERE w.occurrence_id = o.id))
     RETURNING id`,
    [ids, eventId, toDate(now)],
  );
  const calledOff = answered.map(({ id }) => id);
  await tx.query('DELETE FROM occurrences WHERE id = ANY($1) AND NOT id = ANY($2)', [ids, calledOff]);
  return calledOff;
}

async function moveAlong(tx: EntityManager, added: Occurrence[], eventId: string): Promise<void> {
  await tx.query(
    'UPDATE occurrences SET event_id = $2, original_local = substr(original_local, 2) WHERE id = ANY($1)',
    [added.map(({ id }) => id), eventId],
  );
}

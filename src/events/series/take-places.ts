import type { EntityManager } from 'typeorm';
import { toDate, toInstant } from '../../database/instant.js';
import type { Occurrence } from '../occurrence.entity.js';
import { endOf, timeZoneVersion } from '../wall-time.js';
import { dayAround, wholeDays } from '../whole-days.js';
import type { Plan } from './plan.js';
import { type PlannedDate, scheduleDates } from './schedule-dates.js';

/**
 * Puts dates where a new plan has them. Those that hosts have moved or added keep the time of their own, on the clocks of
 * the plan.
 * @param places of the new rule, by original starts; a date without one stays where it is
 */
export async function takePlaces(
  tx: EntityManager,
  dates: Occurrence[],
  places: Map<string, string>,
  plan: Plan,
): Promise<void> {
  const { eventId, facts } = plan;
  const ids = dates.map(({ id }) => id);
  // No two dates of an event may share a place, also not while they change places.
  await tx.query(`UPDATE occurrences SET original_local = '~' || original_local WHERE id = ANY($1)`, [ids]);
  const originals = dates.map(
    (date) => (date.inRule && places.get(date.originalLocal)) || date.originalLocal,
  );
  const starts = dates.map((date, index) => startOf(date, originals[index]!, plan));
  const lengths = dates.map((date) =>
    ownLengthOf(date, plan, date.inRule && !places.has(date.originalLocal)),
  );
  const planned = scheduleDates(starts, facts);
  const ends = planned.map((date, index) => endsAtOf(date, lengths[index]!, plan));
  const closeWithTheEnd = facts.allDay && facts.rsvpsCloseLocal === null;
  await tx.query(
    `UPDATE occurrences o SET event_id = $1, original_local = place.original_local, starts_local = place.starts_local,
       starts_at = place.starts_at,
       ends_at = coalesce(place.ends_at, place.starts_at + make_interval(mins => coalesce(own_minutes, $2::int))),
       duration_minutes = own_minutes, rsvps_open_at = opens_at, rsvps_close_at = closes_at, tz_version = $3,
       moved = moved AND place.starts_local <> place.original_local,
       capacity = CASE WHEN own_capacity THEN capacity ELSE $4::int END, regular_places = $13::int, drop_in_places = $14::int
     FROM unnest($5::uuid[], $6::text[], $7::text[], $8::timestamptz[], $9::timestamptz[], $10::int[],
       $11::timestamptz[], $12::timestamptz[])
       AS place (id, original_local, starts_local, starts_at, ends_at, own_minutes, opens_at, closes_at)
     WHERE o.id = place.id`,
    [
      eventId,
      facts.durationMinutes,
      timeZoneVersion,
      facts.capacity,
      ids,
      originals,
      planned.map(({ startsLocal }) => startsLocal),
      planned.map(({ startsAt }) => startsAt),
      ends,
      lengths,
      planned.map(({ opensAt }) => opensAt),
      closeWithTheEnd ? ends : planned.map(({ closesAt }) => closesAt),
      facts.regularPlaces,
      facts.dropInPlaces,
    ],
  );
}

/** A day keeps its date where times become days, and days take on the time of the others where they become times. */
function startOf(date: Occurrence, original: string, { facts, before }: Plan): string {
  const isOwn = date.moved || !date.inRule;
  if (facts.allDay) return isOwn ? dayAround(date.startsLocal) : original;
  if (!isOwn) return original;
  return before.allDay ? date.startsLocal.slice(0, 10) + facts.startsLocal.slice(10) : date.startsLocal;
}

/**
 * @param isLeft it has no place any more, and so is called off as it was planned
 * @returns `null`: as long as the others
 */
function ownLengthOf(
  { durationMinutes }: Occurrence,
  { facts, before }: Plan,
  isLeft: boolean,
): number | null {
  const own = durationMinutes ?? (isLeft ? before.durationMinutes : null);
  if (own === null || (before.allDay && !facts.allDay)) return null;
  const minutes = facts.allDay ? wholeDays(own) : own;
  return minutes === facts.durationMinutes ? null : minutes;
}

function endsAtOf(
  { startsLocal, startsAt, endsAt }: PlannedDate,
  ownMinutes: number | null,
  { facts }: Plan,
): Date | null {
  if (ownMinutes === null || !facts.allDay) return endsAt;
  return toDate(endOf({ ...facts, startsLocal, durationMinutes: ownMinutes }, toInstant(startsAt)));
}

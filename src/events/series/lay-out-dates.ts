import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import type { Event } from '../event.entity.js';
import { timeZoneVersion, wallTimeAt } from '../wall-time.js';
import { endOfDay } from '../whole-days.js';
import { type PlannedDate, type ScheduledFacts, scheduleDates } from './schedule-dates.js';
import type { Rule } from './rule.js';
import { lastStart, startsBetween } from './starts-of.js';

/** So far ahead stand the dates of every series: people can answer, and reminders are planned from them. */
export const MONTHS_AHEAD = 18;
/** A series whose last date stands never comes up again. */
export const FOR_EVER = '9999-12-31T23:59';

/** A series whose dates before the wall time `datesUntil` stand already. */
export type SeriesToLayOut = Pick<Event, 'id'> &
  ScheduledFacts & { recurrenceRule: Rule; datesUntil: string };

/**
 * Writes the dates that series have between where they ended and 18 months ahead, however many, in one statement.
 * A date that stands already stays as it is, and one on a day that the series does without is skipped from the start.
 */
export async function layOutDates(
  tx: EntityManager,
  series: SeriesToLayOut[],
  now: Temporal.Instant,
): Promise<void> {
  const plans = series.map((one) => ({ one, until: datesUntil(one, now) }));
  const dates = plans.flatMap(({ one, until }) => datesFor(one, until));
  await tx.query(
    `INSERT INTO occurrences AS known (id, event_id, original_local, starts_local, starts_at, ends_at, tz_version,
       rsvps_open_at, rsvps_close_at, capacity, regular_places, drop_in_places, state)
     SELECT date.id, e.id, original_local, date.starts_local, starts_at,
       coalesce(date.ends_at, starts_at + make_interval(mins => e.duration_minutes)), $1, opens_at, closes_at, e.capacity,
       e.regular_places, e.drop_in_places,
       CASE WHEN left(original_local, 10) = ANY(e.skipped_days) THEN 'skipped' ELSE 'on' END
     FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[], $8::timestamptz[],
       $9::timestamptz[]) AS date (id, event_id, original_local, starts_local, starts_at, ends_at, opens_at, closes_at)
     JOIN events e ON e.id = date.event_id
     ON CONFLICT (event_id, original_local) DO UPDATE
       SET in_rule = true, moved = known.starts_local <> excluded.starts_local WHERE NOT known.in_rule`,
    [
      timeZoneVersion,
      dates.map(() => randomUUID()),
      dates.map(({ eventId }) => eventId),
      dates.map(({ originalLocal }) => originalLocal),
      dates.map(({ startsLocal }) => startsLocal),
      dates.map(({ startsAt }) => startsAt),
      dates.map(({ endsAt }) => endsAt),
      dates.map(({ opensAt }) => opensAt),
      dates.map(({ closesAt }) => closesAt),
    ],
  );
  await tx.query(
    `UPDATE events SET dates_until = plan.until FROM unnest($1::uuid[], $2::text[]) AS plan (event_id, until)
     WHERE id = plan.event_id`,
    [plans.map(({ one }) => one.id), plans.map(({ until }) => until)],
  );
}

/** The wall time before which a series has its dates laid out at a moment: after its first one, however far ahead. */
export function datesUntil(series: SeriesToLayOut, now: Temporal.Instant): string {
  const { recurrenceRule, startsLocal, timeZone } = series;
  const last = lastStart(recurrenceRule, startsLocal);
  const ahead = now.toZonedDateTimeISO(timeZone).add({ months: MONTHS_AHEAD }).toInstant();
  const until = [series.datesUntil, wallTimeAt(ahead, timeZone), endOfDay(startsLocal.slice(0, 10))]
    .sort()
    .at(-1)!;
  return last !== null && last < until ? FOR_EVER : until;
}

function datesFor(one: SeriesToLayOut, until: string): (PlannedDate & { eventId: string })[] {
  const locals = startsBetween(one.recurrenceRule, one.startsLocal, one.datesUntil, until);
  return scheduleDates(locals, one).map((date) => ({ ...date, eventId: one.id }));
}

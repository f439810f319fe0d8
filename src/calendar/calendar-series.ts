import { groupBy } from '../common/group-by.js';
import { toDate } from '../database/instant.js';
import { rowsOf, type Sql } from '../database/sql.js';
import { DATES } from '../events/dates.js';
import type { Rule } from '../events/series/rule.js';
import { endOf, readWallTime } from '../events/wall-time.js';
import { type CalendarDate, type CalendarEvent, DATE_COLUMNS } from './calendar-event.js';

/** Cancelled dates stay long enough for every calendar to hear of it. */
export const CANCELLED_DAYS = 60;
/** So far back a calendar tells of what is over. */
export const PAST_DAYS = 90;

/** A date of a rule that is not as the others: moved, called off, or with words of its own. */
export interface ChangedDate extends CalendarDate {
  originalLocal: string;
}

/** A series as calendars know it: a rule, and what is different from it. */
export interface CalendarSeries extends CalendarEvent {
  rule: Rule;
  /** Wall times of the rule that have no date, or none that the rule could tell. */
  left: string[];
  changed: ChangedDate[];
  /** Dates that stand beside the rule. */
  added: CalendarDate[];
  /** When one of these need not be told any more. `null`: nothing changes by itself. */
  goodUntil: Date | null;
}

type Master = Omit<CalendarSeries, 'left' | 'changed' | 'added' | 'goodUntil' | 'endsAt'> & {
  durationMinutes: number;
};

/** A date that a rule alone does not tell. */
export type DifferentDate = ChangedDate & {
  inRule: boolean;
  /** Until when calendars need to be told of it. */
  toldUntil: Date;
  /** Whether that is over. */
  isSettled: boolean;
};

/** @param pastDays how far back dates are told that are not as the others */
export async function calendarSeries(
  sql: Sql,
  eventIds: string[],
  pastDays = PAST_DAYS,
): Promise<CalendarSeries[]> {
  const masters = await rowsOf<Master>(
    sql,
    `SELECT id, '/series/' || id AS path, title, discreet_title AS "discreetTitle", description, '' AS note, format, area,
            language, starts_local AS "startsLocal", time_zone AS "timeZone", all_day AS "allDay", duration_minutes AS "durationMinutes",
            state <> 'cancelled' AS "isOn", sequence, created_at AS "createdAt", modified_at AS "modifiedAt",
            recurrence_rule AS rule
     FROM events WHERE id = ANY($1) AND recurrence_rule IS NOT NULL`,
    [eventIds],
  );
  const ids = masters.map(({ id }) => id);
  const skipped = groupBy(await skippedDates(sql, ids), ({ eventId }) => eventId);
  const different = groupBy(await differentDates(sql, ids, pastDays), ({ eventId }) => eventId);
  return masters.map(({ durationMinutes, ...master }) => {
    const start = readWallTime(master.startsLocal, master.timeZone).at;
    const endsAt = toDate(endOf({ ...master, durationMinutes }, start));
    const dates = master.isOn ? (different.get(master.id) ?? []) : [];
    const skips = (skipped.get(master.id) ?? []).map(({ originalLocal }) => originalLocal);
    return {
      ...master,
      endsAt,
      ...exceptionsOf(skips, dates),
      goodUntil: earliest(dates.flatMap(({ isSettled, toldUntil }) => (isSettled ? [] : [toldUntil]))),
    };
  });
}

/**
 * What a calendar says beside the rule. Of what was over long ago it says as little as it can, or the text of a series
 * would grow for ever: a date that took place elsewhere or in other words is one of the rule again, and one that did not
 * take place, or at another time, is left out.
 */
export function exceptionsOf(
  skips: string[],
  dates: DifferentDate[],
): Pick<CalendarSeries, 'left' | 'changed' | 'added'> {
  const ofRule = dates.filter((date) => date.inRule);
  const isLeft = (date: DifferentDate) => isInGap(date) || (date.isSettled && !tookPlaceAsRuled(date));
  return {
    left: [...skips, ...ofRule.filter(isLeft).map(({ originalLocal }) => originalLocal)].sort(),
    changed: ofRule.filter((date) => !date.isSettled && !isInGap(date)),
    added: dates.filter((date) => !date.isSettled && (!date.inRule || isInGap(date))),
  };
}

function tookPlaceAsRuled({ isOn, startsLocal, originalLocal }: DifferentDate): boolean {
  return isOn && startsLocal === originalLocal;
}

function skippedDates(sql: Sql, eventIds: string[]): Promise<{ eventId: string; originalLocal: string }[]> {
  return rowsOf(
    sql,
    `SELECT event_id AS "eventId", original_local AS "originalLocal" FROM occurrences
     WHERE event_id = ANY($1) AND state = 'skipped' AND in_rule`,
    [eventIds],
  );
}

/**
 * A date of the rule that was called off says so until it is over, however long ago that was. The series itself is not
 * changed by it (RFC 5546 §2.1.4), so a program that looks at nothing else would show a date that is only missing.
 */
const TOLD_UNTIL = `CASE
  WHEN d.cancelled_at IS NULL THEN d.ends_at + make_interval(days => $2)
  WHEN d.in_rule THEN greatest(d.ends_at, d.cancelled_at + interval '${CANCELLED_DAYS} days')
  ELSE d.cancelled_at + interval '${CANCELLED_DAYS} days' END`;

function differentDates(sql: Sql, eventIds: string[], pastDays: number): Promise<DifferentDate[]> {
  return rowsOf(
    sql,
    `SELECT d.occurrence_id AS id, ${DATE_COLUMNS}, d.original_local AS "originalLocal", d.in_rule AS "inRule",
            ${TOLD_UNTIL} AS "toldUntil", ${TOLD_UNTIL} <= now() AS "isSettled"
     FROM ${DATES} d
     WHERE d.event_id = ANY($1) AND (d.is_different OR NOT d.in_rule OR d.starts_local <> d.original_local)
     ORDER BY d.original_local, d.occurrence_id`,
    [eventIds, pastDays],
  );
}

function earliest(moments: Date[]): Date | null {
  return moments.length === 0 ? null : new Date(Math.min(...moments.map(Number)));
}

/** The rule's own time does not happen that day, and programs disagree about what it means (RFC 5545 §3.3.10). */
function isInGap({ originalLocal, timeZone, allDay }: ChangedDate): boolean {
  return !allDay && readWallTime(originalLocal, timeZone).happens === 'never';
}

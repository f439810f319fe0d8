import type { Temporal } from 'temporal-polyfill';
import type { FieldProblem } from '../../common/domain-error.js';
import { zoneName } from '../../common/zone-names.js';
import { dayOf, timeOf, twiceProblem } from '../event-times.js';
import { readWallTime, wallTimeAt } from '../wall-time.js';
import { MONTHS_AHEAD } from './lay-out-dates.js';
import { readWallTimes } from './read-wall-times.js';
import type { Rule } from './rule.js';
import { startsBetween } from './starts-of.js';

/**
 * Which of the dates of a series that are laid out, 18 months ahead, begin at a time that the clocks skip or show twice, and
 * what becomes of them. They are worth a second look, and nothing is wrong with them.
 */
export function clockWarnings(
  {
    rule,
    startsLocal,
    timeZone,
    allDay,
  }: { rule: Rule; startsLocal: string; timeZone: string; allDay: boolean },
  now: Temporal.Instant,
): FieldProblem[] {
  if (allDay) return [];
  const until = now.toZonedDateTimeISO(timeZone).add({ months: MONTHS_AHEAD }).toInstant();
  const from = [startsLocal, wallTimeAt(now, timeZone)].sort().at(-1)!;
  const locals = startsBetween(rule, startsLocal, from, wallTimeAt(until, timeZone));
  return readWallTimes(locals, timeZone).flatMap(({ happens }, at) => {
    if (happens === 'once') return [];
    const local = locals[at]!;
    return happens === 'twice'
      ? twiceProblem('startsLocal', local, timeZone)
      : skippedProblem(local, timeZone);
  });
}

function skippedProblem(local: string, timeZone: string): FieldProblem[] {
  const reading = readWallTime(local, timeZone);
  if (reading.happens !== 'never') return [];
  const { at, gapStarts, gapEnds } = reading;
  const detail =
    `The clocks of ${zoneName(timeZone)} go forward on ${dayOf(gapEnds)}, from ${timeOf(gapStarts)} straight to ` +
    `${timeOf(gapEnds)}, so ${timeOf(local)} does not happen that day. This date begins at ` +
    `${timeOf(wallTimeAt(at, timeZone))} instead, and stands in calendars as an event of its own.`;
  return [{ pointer: '/startsLocal', detail }];
}

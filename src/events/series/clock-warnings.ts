import type { Temporal } from 'temporal-polyfill';
import type { FieldProblem } from '../../common/domain-error.js';
import { dayIn, timeOf, twiceProblem, zoneIn } from '../event-times.js';
import { readWallTime, wallTimeAt } from '../wall-time.js';
import { MONTHS_AHEAD } from './lay-out-dates.js';
import { readWallTimes } from './read-wall-times.js';
import type { Rule } from './rule.js';
import { startsBetween } from './starts-of.js';
import { refusals } from '../../common/refusals/refusals.js';

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
  const detail = refusals.events.skippedByClocks({
    zone: zoneIn(timeZone),
    day: dayIn(gapEnds),
    from: timeOf(gapStarts),
    to: timeOf(gapEnds),
    clock: timeOf(local),
    instead: timeOf(wallTimeAt(at, timeZone)),
  });
  return [{ pointer: '/startsLocal', detail }];
}

import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Rule, rhythmText } from './rule.js';

/** More dates than any rule of ours has in the longest time that is looked at. */
const MOST_STEPS = 10_000;

/**
 * The starts of a series in a span of time, as wall times like `2027-03-05T19:00`, in order. Whether the clocks of a
 * place show them is another question: the wall time is what people agreed.
 * @param first the start of the first date, which counts as one
 * @param from,before wall times: `from` itself may be one of them, `before` may not
 */
export function startsBetween(rule: Rule, first: string, from: string, before: string): string[] {
  const [earliest, end] = [from, before].map(floating) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  if (Temporal.ZonedDateTime.compare(earliest, end) >= 0) return [];
  const last = end.subtract({ minutes: 1 });
  return recurrence(rule, first).between(earliest, last, true).map(wallTime);
}

/** The first starts of a series, as many as asked for or as there are. */
export function firstStarts(rule: Rule, first: string, most: number): string[] {
  return recurrence(rule, first)
    .all((_, index) => index < most)
    .map(wallTime);
}

/** The last start there is. `null`: the rule has no end. */
export function lastStart(rule: Rule, first: string): string | null {
  if (!rule.end) return null;
  return recurrence(rule, first).all().map(wallTime).at(-1)!;
}

/** Dates are counted where no clocks are ever changed. RFC 5545 §3.3.10 reads the wall times in their zone afterwards. */
function recurrence({ rhythm, end }: Rule, first: string): RRuleTemporal {
  return new RRuleTemporal({
    rruleString: `RRULE:${rhythmText(rhythm)}`,
    dtstart: floating(first),
    ...(end && 'count' in end && { count: end.count }),
    ...(end && 'until' in end && { until: floating(`${end.until}T23:59`) }),
    maxIterations: MOST_STEPS,
    strict: true,
  });
}

function floating(local: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('UTC');
}

function wallTime(start: Temporal.ZonedDateTime): string {
  return start.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

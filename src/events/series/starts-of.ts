import { LRUCache } from 'lru-cache';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Rule, rhythmText } from './rule.js';

/** More dates than any rule of ours has in the longest time that is looked at. */
const MOST_STEPS = 10_000;

/**
 * Days of rules that were counted lately. Counting is slow, and many series have the same days: which they are does not
 * depend on the hour.
 */
const counted = new LRUCache<string, string[]>({
  maxSize: 200_000,
  sizeCalculation: (days) => days.length + 1,
});

/**
 * The starts of a series in a span of time, as wall times like `2027-03-05T19:00`, in order. Whether the clocks of a
 * place show them is another question: the wall time is what people agreed.
 * @param first the start of the first date, which counts as one
 * @param from,before wall times: `from` itself may be one of them, `before` may not
 */
export function startsBetween(rule: Rule, first: string, from: string, before: string): string[] {
  if (from >= before) return [];
  const days = daysOf(rule, first, [dayOf(from), dayOf(before)]);
  // Wall times of one shape, so that their letters are in the order of their times.
  return startsOn(days, first).filter((start) => start >= from && start < before);
}

/** The first starts of a series, as many as asked for or as there are. */
export function firstStarts(rule: Rule, first: string, most: number): string[] {
  const days = recurrence(rule, dayOf(first)).all((_, index) => index < most);
  return startsOn(days.map(dayWords), first);
}

/** The last start there is. `null`: the rule has no end. */
export function lastStart(rule: Rule, first: string): string | null {
  if (!rule.end) return null;
  return startsOn(daysOf(rule, first, null), first).at(-1)!;
}

/** @param span the first and the last day to look at; `null`: all there are */
function daysOf(rule: Rule, first: string, span: [string, string] | null): string[] {
  const firstDay = dayOf(first);
  const key = JSON.stringify([rule, firstDay, span]);
  let days = counted.get(key);
  if (!days) {
    const all = recurrence(rule, firstDay);
    const starts = span ? all.between(floating(span[0]), floating(span[1]), true) : all.all();
    days = starts.map(dayWords);
    counted.set(key, days);
  }
  return days;
}

/** Days are counted where no clocks are ever changed. RFC 5545 §3.3.10 reads the wall times in their zone afterwards. */
function recurrence({ rhythm, end }: Rule, firstDay: string): RRuleTemporal {
  return new RRuleTemporal({
    rruleString: `RRULE:${rhythmText(rhythm)}`,
    dtstart: floating(firstDay),
    ...(end && 'count' in end && { count: end.count }),
    ...(end && 'until' in end && { until: floating(end.until) }),
    maxIterations: MOST_STEPS,
    strict: true,
  });
}

function startsOn(days: string[], first: string): string[] {
  return days.map((day) => `${day}${first.slice(10)}`);
}

function dayOf(local: string): string {
  return local.slice(0, 10);
}

function floating(day: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC');
}

function dayWords(start: Temporal.ZonedDateTime): string {
  return start.toPlainDate().toString();
}

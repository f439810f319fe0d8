import type ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Nth, nths, type Weekday, weekdayOf, weekdays } from '../../events/series/rule.js';
import { type Repeats, settleRule } from '../../events/series/settle-rule.js';
import { firstStarts } from '../../events/series/starts-of.js';
import { comingPart } from './coming-part.js';
import { wallText } from './ics-times.js';

/** Dates that our rule and the file's must have in common before we call them the same. */
const COMPARED = 60;
/** So many are counted one by one. */
const MOST_COUNTED = 10_000;
const MOST_STEPS = 20_000;

/** How a series of a file goes on from now. */
export type Continuation =
  /** `first` is its next date. */
  | { is: 'series'; first: string; repeats: Repeats; messages: string[] }
  /** The file says it in a way that we have no words for: its next date alone. */
  | { is: 'beyond'; first: string }
  | { is: 'over' }
  | { is: 'unreadable' };

interface RuleOfFile {
  recur: ICAL.Recur;
  /** The start of its first date. */
  start: Temporal.PlainDateTime;
  /** Now, on the clocks of its zone. */
  now: Temporal.PlainDateTime;
  /** The last moment that may have a date, on the same clocks. */
  until: Temporal.PlainDateTime | null;
  /** Starts that have no date. */
  left: Set<string>;
}

export function continuationOf(file: RuleOfFile): Continuation {
  const theirs = expansion(file.recur);
  if (!theirs) return { is: 'unreadable' };
  try {
    return inOurWords(file, theirs) ?? nextAlone(file, theirs);
  } catch {
    return { is: 'unreadable' };
  }
}

type Expansion = (start: Temporal.PlainDateTime) => RRuleTemporal;

/** Counted where no clocks are changed, and bounded: a hostile rule may ask for the end of time. */
function expansion(recur: ICAL.Recur): Expansion | null {
  const parts = Object.values(recur.parts) as unknown[][];
  const isTame =
    ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(recur.freq) &&
    recur.interval >= 1 &&
    recur.interval <= 1_000 &&
    parts.every((values) => values.length <= 60) &&
    !['BYHOUR', 'BYMINUTE', 'BYSECOND'].some((part) => part in recur.parts);
  if (!isTame) return null;
  const text = recur
    .toString()
    .split(';')
    .filter((part) => !/^(?:COUNT|UNTIL)=/.test(part))
    .join(';');
  return (start) =>
    new RRuleTemporal({
      rruleString: `RRULE:${text}`,
      dtstart: start.toZonedDateTime('UTC'),
      maxIterations: MOST_STEPS,
    });
}

function inOurWords(file: RuleOfFile, theirs: Expansion): Continuation | null {
  const { recur, start, until, left, now } = file;
  const expected = theirs(start)
    .all((_, index) => index < COMPARED)
    .map((date) => wallText(date.toPlainDateTime()));
  const begins = expected[0];
  if (begins === undefined) return null;
  const rhythm = rhythmOf(recur, Temporal.PlainDateTime.from(begins));
  const rule = rhythm && settleRule(rhythm, begins).rule;
  if (!rule || firstStarts(rule, begins, COMPARED).join() !== expected.join()) return null;

  const end = recur.count ? { count: recur.count } : until ? { until: lastDay(until, start) } : {};
  const coming = comingPart({ ...rhythm, ...end }, begins, wallText(now), left);
  if (!coming) return { is: 'over' };
  if (begins !== wallText(start)) {
    coming.messages.push(
      'The file’s first date is not one that its own rule names. The series begins with the first that is.',
    );
  }
  return { is: 'series', ...coming };
}

/** The last day that may have a date. */
function lastDay(until: Temporal.PlainDateTime, start: Temporal.PlainDateTime): string {
  const isDone = Temporal.PlainTime.compare(start.toPlainTime(), until.toPlainTime()) > 0;
  return until
    .toPlainDate()
    .subtract({ days: isDone ? 1 : 0 })
    .toString();
}

function nextAlone({ recur, start, now, until, left }: RuleOfFile, theirs: Expansion): Continuation {
  const rule = theirs(start);
  const isComing = (local: string) => local > wallText(now) && !left.has(local);
  const last = until ? wallText(until) : null;
  if (recur.count) {
    const most = Math.min(recur.count, MOST_COUNTED);
    const dates = rule.all((_, index) => index < most).map((date) => wallText(date.toPlainDateTime()));
    const first = dates.find(isComing);
    if (first !== undefined) return { is: 'beyond', first };
    return dates.length < most || most === recur.count ? { is: 'over' } : { is: 'unreadable' };
  }
  let after = (Temporal.PlainDateTime.compare(start, now) > 0 ? start : now).toZonedDateTime('UTC');
  for (let tries = 0; tries < COMPARED; tries++) {
    const next = rule.next(after, tries === 0);
    const local = next && wallText(next.toPlainDateTime());
    if (!local || (last !== null && local > last)) return { is: 'over' };
    if (isComing(local)) return { is: 'beyond', first: local };
    after = next;
  }
  return { is: 'over' };
}

/** What would be said to get this rhythm; `null` where we have no words for it. `first` is one of its dates. */
function rhythmOf(recur: ICAL.Recur, first: Temporal.PlainDateTime): Repeats | null {
  const { interval } = recur;
  const parts = recur.parts as Record<string, (string | number)[] | undefined>;
  const days = (parts['BYDAY'] ?? []).map(String);
  const plainDays = days.every((day) => (weekdays as readonly string[]).includes(day))
    ? (days as Weekday[])
    : null;
  const has = (...names: string[]) => Object.keys(parts).every((name) => names.includes(name));
  switch (recur.freq) {
    case 'DAILY':
      if (!has('BYDAY') || !plainDays) return null;
      if (interval === 1 && plainDays.length > 0) return weekly(1, plainDays);
      if (plainDays.length > 0) return null;
      if (interval % 7 === 0) return weekly(interval / 7, [weekdayOf(first)]);
      return interval === 1 ? { every: 'day' } : null;
    case 'WEEKLY':
      if (!has('BYDAY') || !plainDays) return null;
      return weekly(interval, plainDays.length > 0 ? plainDays : [weekdayOf(first)]);
    case 'MONTHLY':
      if (interval === 12 && has()) return { every: 'year' };
      return interval === 1 ? monthly(parts, days, first) : null;
    default:
      // The comparison of the dates says whether month and day are those of the first date.
      return interval === 1 && has('BYMONTH', 'BYMONTHDAY') ? { every: 'year' } : null;
  }
}

function weekly(interval: number, days: Weekday[]): Repeats {
  return { every: 'week', interval, weekdays: [...new Set(days)] };
}

/** "2TU", or as Outlook has it, "TU" with BYSETPOS=2. */
function monthly(
  parts: Record<string, (string | number)[] | undefined>,
  days: string[],
  first: Temporal.PlainDateTime,
): Repeats | null {
  if (days.length === 0) return parts['BYSETPOS'] ? null : { every: 'month' };
  if (parts['BYMONTHDAY'] || parts['BYMONTH']) return null;
  const named = days.map((day) => /^([+-]?\d+)?([A-Z]{2})$/.exec(day));
  if (!named.every((it) => it?.[2] === weekdayOf(first))) return null;
  const positions = parts['BYSETPOS']?.map(Number);
  const which = positions ?? named.map((it) => Number(it![1]));
  const isPlain = positions === undefined || (named.length === 1 && named[0]![1] === undefined);
  if (!isPlain || !which.every((nth) => (nths as readonly number[]).includes(nth))) return null;
  return { every: 'month', nths: [...new Set(which as Nth[])] };
}

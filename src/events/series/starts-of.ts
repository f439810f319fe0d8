import { type Nth, type Rhythm, type Rule, type Weekday, weekdays } from './rule.js';

const DAY_MS = 86_400_000;

/**
 * The starts of a series in a span of time, as wall times like `2027-03-05T19:00`, in order. Whether the clocks of a
 * place show them is another question: the wall time is what people agreed.
 * @param first the start of the first date, which counts as one
 * @param from,before wall times: `from` itself may be one of them, `before` may not
 */
export function startsBetween(rule: Rule, first: string, from: string, before: string): string[] {
  const starts: string[] = [];
  if (from >= before) return starts;
  const [earliest, latest] = [dayOf(from), dayOf(before)];
  for (const day of daysOf(rule, first)) {
    if (day > latest) break;
    if (day >= earliest) starts.push(startOn(day, first));
  }
  // Wall times of one shape, so that their letters are in the order of their times.
  return starts.filter((start) => start >= from && start < before);
}

/** The first starts of a series, as many as asked for or as there are. */
export function firstStarts(rule: Rule, first: string, most: number): string[] {
  const starts: string[] = [];
  for (const day of daysOf(rule, first)) {
    if (starts.length === most) break;
    starts.push(startOn(day, first));
  }
  return starts;
}

/** The last start there is. `null`: the rule has no end. */
export function lastStart(rule: Rule, first: string): string | null {
  if (!rule.end) return null;
  return startOn([...daysOf(rule, first)].at(-1)!, first);
}

/**
 * The days of a series, each as the number of days since 1970, without an end where the rule has none. They are counted
 * by hand, without a clock (RFC 5545 §3.3.10): a library that can read any rule took ten times as long, which was most of
 * the time of laying out the dates of many series. The tests compare the two.
 */
function* daysOf({ rhythm, end }: Rule, first: string): Generator<number> {
  const firstDay = dayOf(first);
  const lastDay = end && 'until' in end ? dayOf(end.until) : Infinity;
  let left = end && 'count' in end ? end.count : Infinity;
  for (const day of daysFrom(rhythm, firstDay)) {
    if (day < firstDay) continue;
    if (day > lastDay || left === 0) return;
    left -= 1;
    yield day;
  }
}

/** Every day of a rhythm, beginning some days before `first` at the most. */
function daysFrom(rhythm: Rhythm, first: number): Generator<number> {
  switch (rhythm.every) {
    case 'day':
      return everyDay(first);
    case 'week':
      return everyWeek(rhythm, first);
    case 'month':
      return everyMonth(rhythm, first);
    default:
      return everyYear(rhythm, first);
  }
}

function* everyDay(first: number): Generator<number> {
  for (let day = first; ; day += 1) yield day;
}

function* everyWeek(
  { interval, weekdays: chosen }: { interval: number; weekdays: Weekday[] },
  first: number,
): Generator<number> {
  const places = weekdays.flatMap((weekday, place) => (chosen.includes(weekday) ? [place] : []));
  for (let monday = first - placeInWeek(first); ; monday += 7 * interval) {
    for (const place of places) yield monday + place;
  }
}

function* everyMonth(
  rhythm: { day: number } | { weekday: Weekday; nths: Nth[] },
  first: number,
): Generator<number> {
  const { year, month } = monthOf(first);
  for (let more = 0; ; more += 1) {
    const firstOfMonth = numberOf(year, month + more, 1);
    const days = numberOf(year, month + more + 1, 1) - firstOfMonth;
    const chosen = 'day' in rhythm ? [rhythm.day] : nthDays(rhythm, firstOfMonth, days);
    for (const day of chosen) if (day <= days) yield firstOfMonth + day - 1;
  }
}

/** Days of a month, in order, those beyond its end included; the fourth or fifth may be the last as well. */
function nthDays(
  { weekday, nths }: { weekday: Weekday; nths: Nth[] },
  firstOfMonth: number,
  days: number,
): number[] {
  const earliest = 1 + ((weekdays.indexOf(weekday) - placeInWeek(firstOfMonth) + 7) % 7);
  const last = earliest + 7 * Math.floor((days - earliest) / 7);
  const chosen = nths.map((nth) => (nth === -1 ? last : earliest + 7 * (nth - 1)));
  return [...new Set(chosen)].sort((one, other) => one - other);
}

function* everyYear({ month, day }: { month: number; day: number }, first: number): Generator<number> {
  for (let { year } = monthOf(first); ; year += 1) {
    const number = numberOf(year, month - 1, day);
    // In other years 29 February would be 1 March.
    if (new Date(number * DAY_MS).getUTCDate() === day) yield number;
  }
}

/** @param month from 0; beyond December it is one of the years after */
function numberOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / DAY_MS;
}

function monthOf(day: number): { year: number; month: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

/** 0: Monday. */
function placeInWeek(day: number): number {
  return (new Date(day * DAY_MS).getUTCDay() + 6) % 7;
}

/** @param local a date, or a wall time */
function dayOf(local: string): number {
  return Date.parse(local.slice(0, 10)) / DAY_MS;
}

function startOn(day: number, first: string): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) + first.slice(10);
}

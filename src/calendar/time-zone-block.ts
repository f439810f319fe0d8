import { Temporal } from 'temporal-polyfill';
import { calendarTime } from './calendar-text.js';

/** One change of the clocks. `wall` is what they showed in that moment, before it. */
interface ClockChange {
  at: Temporal.Instant;
  wall: Temporal.PlainDateTime;
  /** Seconds east of UTC, before and after. */
  from: number;
  to: number;
}

/** Changes of consecutive years that one yearly rule tells. */
interface Run {
  changes: ClockChange[];
  /** BYMONTH and BYDAY, perhaps BYMONTHDAY. */
  days: string;
}

/** Fewer years do not show whether a Sunday is the fourth or the last of its month. */
const FEWEST_YEARS = 6;
const MOST_BLOCKS_KEPT = 1_000;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const kept = new Map<string, string>();

/**
 * The VTIMEZONE of an IANA zone, right for every moment of the years asked for, made from the runtime's own tz
 * data. Yearly changes become one RRULE (Outlook reads no other shape); years that follow no rule are listed.
 * @returns folded lines, each ending in CRLF
 */
export function timeZoneBlock(zone: string, firstYear: number, lastYear: number): string {
  const key = `${zone} ${firstYear} ${lastYear}`;
  let block = kept.get(key);
  if (block === undefined) {
    block = write(zone, firstYear, Math.max(lastYear, firstYear + FEWEST_YEARS - 1));
    if (kept.size >= MOST_BLOCKS_KEPT) kept.clear();
    kept.set(key, block);
  }
  return block;
}

function write(zone: string, firstYear: number, lastYear: number): string {
  const yearBefore = Temporal.PlainDate.from({ year: firstYear - 1, month: 1, day: 1 }).toZonedDateTime(zone);
  const changes = changesAfter(yearBefore, lastYear);
  const observances = runsOf(changes).map((run) => observance(run, changes, lastYear));
  const isCovered = changes[0] && changes[0].wall.year < firstYear;
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...(isCovered ? [] : startingPoint(yearBefore, changes.length > 0)),
    ...observances.flat(),
    'END:VTIMEZONE',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function changesAfter(start: Temporal.ZonedDateTime, lastYear: number): ClockChange[] {
  const changes: ClockChange[] = [];
  let next = start.getTimeZoneTransition('next');
  while (next && next.year <= lastYear) {
    const from = next.subtract({ nanoseconds: 1 }).offsetNanoseconds / 1e9;
    const wall = next.withTimeZone('UTC').add({ seconds: from }).toPlainDateTime();
    changes.push({ at: next.toInstant(), wall, from, to: next.offsetNanoseconds / 1e9 });
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

function runsOf(changes: ClockChange[]): Run[] {
  const runs: Run[] = [];
  for (const change of changes) {
    const earlier = runs.find((run) => continues(run, change));
    const together = [...(earlier?.changes ?? []), change];
    const days = daysOf(together);
    if (earlier && days) Object.assign(earlier, { changes: together, days });
    else runs.push({ changes: [change], days: daysOf([change])! });
  }
  return runs;
}

function continues(run: Run, { from, to, wall }: ClockChange): boolean {
  const last = run.changes.at(-1)!;
  return (
    last.from === from &&
    last.to === to &&
    last.wall.year === wall.year - 1 &&
    last.wall.month === wall.month &&
    last.wall.dayOfWeek === wall.dayOfWeek &&
    last.wall.toPlainTime().equals(wall.toPlainTime())
  );
}

/** The rule that picks just these days, each in its year; `null` when there is none. */
function daysOf(changes: ClockChange[]): string | null {
  const { month, dayOfWeek } = changes[0]!.wall;
  const weekday = WEEKDAYS[dayOfWeek - 1]!;
  const days = changes.map(({ wall }) => wall.day);
  if (changes.every(({ wall }) => wall.day > wall.daysInMonth - 7))
    return `BYMONTH=${month};BYDAY=-1${weekday}`;
  const week = Math.ceil(days[0]! / 7);
  if (days.every((day) => Math.ceil(day / 7) === week)) return `BYMONTH=${month};BYDAY=${week}${weekday}`;
  const earliest = Math.min(...days);
  if (Math.max(...days) - earliest > 6) return null;
  const seven = Array.from({ length: 7 }, (_, more) => earliest + more);
  return `BYMONTH=${month};BYMONTHDAY=${seven.join(',')};BYDAY=${weekday}`;
}

function observance({ changes, days }: Run, all: ClockChange[], lastYear: number): string[] {
  const [first] = changes as [ClockChange, ...ClockChange[]];
  const last = changes.at(-1)!;
  const name = first.to > first.from && first !== all.at(-1) ? 'DAYLIGHT' : 'STANDARD';
  const until =
    last.wall.year < lastYear
      ? `;UNTIL=${calendarTime(last.at.toZonedDateTimeISO('UTC').toPlainDateTime())}Z`
      : '';
  return [
    `BEGIN:${name}`,
    `DTSTART:${calendarTime(first.wall)}`,
    ...(changes.length > 1 ? [`RRULE:FREQ=YEARLY;${days}${until}`] : []),
    `TZOFFSETFROM:${offset(first.from)}`,
    `TZOFFSETTO:${offset(first.to)}`,
    `END:${name}`,
  ];
}

/** What holds before the first change, or always. */
function startingPoint(start: Temporal.ZonedDateTime, changesLater: boolean): string[] {
  const still = offset(start.offsetNanoseconds / 1e9);
  return [
    'BEGIN:STANDARD',
    `DTSTART:${changesLater ? calendarTime(start.toPlainDateTime()) : '19700101T000000'}`,
    `TZOFFSETFROM:${still}`,
    `TZOFFSETTO:${still}`,
    'END:STANDARD',
  ];
}

function offset(seconds: number): string {
  const pad = (count: number) => String(count).padStart(2, '0');
  const all = Math.abs(seconds);
  const rest = all % 60 ? pad(all % 60) : '';
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(all / 3600))}${pad(Math.floor(all / 60) % 60)}${rest}`;
}

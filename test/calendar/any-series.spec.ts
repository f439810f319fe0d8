import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { calendarDocument } from '../../src/calendar/calendar-document.js';
import type { CalendarEvent } from '../../src/calendar/calendar-event.js';
import { type DifferentDate, exceptionsOf } from '../../src/calendar/calendar-series.js';
import { seriesBlock } from '../../src/calendar/series-block.js';
import { toDate } from '../../src/database/instant.js';
import { nths, type Rule, weekdays } from '../../src/events/series/rule.js';
import { type PlannedDate, scheduleDates } from '../../src/events/series/schedule-dates.js';
import { type Repeats, settleRule } from '../../src/events/series/settle-rule.js';
import { startsBetween } from '../../src/events/series/starts-of.js';
import { endOf, readWallTime } from '../../src/events/wall-time.js';
import { type ReadDate, readWithIcalJs } from '../support/calendar-readers.js';

const YEARS = 10;
const RUNS = 50;
const FIRST_DAY = Temporal.PlainDate.from('2026-01-01');
/** With clocks that change in every way there is: at midnight, by half an hour, against the rule of other years, or never. */
const ZONES = [
  'Europe/London',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Tehran',
];
/** Those that clocks skip or show twice somewhere, and others. */
const TIMES = ['00:00', '00:30', '01:30', '02:15', '12:00', '19:00', '23:30'];
const CREATED = new Date('2026-01-01T00:00:00Z');

/** What somebody does to a date of the rule, or beside it. */
interface Exception {
  at: number;
  what: 'skip' | 'call off' | 'move' | 'add';
  days: number;
  time: string;
}

interface Series {
  rule: Rule;
  first: string;
  timeZone: string;
  allDay: boolean;
  exceptions: Exception[];
}

type Shown = Pick<ReadDate, 'start' | 'isOff'>;

/** Without an end, which takes its time: at a midnight that the clocks skip each spring. */
const EVERY_NIGHT: Series = {
  rule: { rhythm: { every: 'day' }, end: null },
  first: '2026-01-01T00:00',
  timeZone: 'Asia/Beirut',
  allDay: false,
  exceptions: [{ at: 3, what: 'move', days: 1, time: '01:30' }],
};

const repeats: fc.Arbitrary<Repeats> = fc.oneof(
  fc.record({
    every: fc.constant('week' as const),
    interval: fc.integer({ min: 1, max: 5 }),
    weekdays: fc.subarray([...weekdays], { maxLength: 3 }),
  }),
  fc.constant({ every: 'month' as const }),
  fc.record({ every: fc.constant('month' as const), nths: fc.subarray([...nths]) }),
  fc.constant({ every: 'year' as const }),
);
const ends = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ lastDay: fc.integer({ min: 0, max: 700 }) }),
);
const wishes = fc.oneof(
  { weight: 1, arbitrary: fc.record({ wish: fc.constant({ every: 'day' as const }), end: ends }) },
  { weight: 6, arbitrary: fc.record({ wish: repeats, end: fc.oneof(fc.constant({}), ends) }) },
);
const exceptions: fc.Arbitrary<Exception[]> = fc.array(
  fc.record({
    at: fc.nat(60),
    what: fc.constantFrom('skip', 'call off', 'move', 'add'),
    days: fc.integer({ min: -3, max: 3 }),
    time: fc.constantFrom(...TIMES),
  }),
  { maxLength: 8 },
);

const series: fc.Arbitrary<Series> = fc
  .record({
    said: wishes,
    day: fc.nat(3_000),
    time: fc.constantFrom(...TIMES),
    timeZone: fc.constantFrom(...ZONES),
    allDay: fc.nat(4).map((one) => one === 0),
    exceptions,
  })
  .map(({ said: { wish, end }, day, time, ...rest }) => {
    const { lastDay, ...count } = { lastDay: undefined, ...end };
    const firstDay = FIRST_DAY.add({ days: day });
    const first = `${firstDay.toString()}T${rest.allDay ? '00:00' : time}`;
    const until = lastDay === undefined ? {} : { until: firstDay.add({ days: lastDay }).toString() };
    return { ...rest, first, rule: settleRule({ ...wish, ...count, ...until }, first).rule };
  })
  .filter((it): it is Series => it.rule !== null && isThere(it.first, it));

describe('any series in a calendar', () => {
  it('means the same dates to another program for ten years, whatever was done to some of them', () => {
    fc.assert(
      fc.property(series, (one) => {
        const last = `${Number(one.first.slice(0, 4)) + YEARS}-01-01`;
        const { dates, skips, different } = datesOf(one, last);
        const found = readWithIcalJs(calendarOf(one, skips, different), last);
        expect(found.map(({ start, isOff }) => ({ start, isOff })).sort(byStart)).toEqual(dates);
      }),
      { numRuns: RUNS, seed: 20_261_128, examples: [[EVERY_NIGHT]] },
    );
  });
});

/** The dates as the program holds them, and those that the rule alone does not tell. */
function datesOf(one: Series, last: string) {
  const { first, rule, exceptions: done } = one;
  const starts = startsBetween(rule, first, first, `${last}T00:00`);
  const plan = (locals: string[]) =>
    scheduleDates(locals, { ...one, startsLocal: first, durationMinutes: 1440, ...noLimits });
  const planned = new Map(plan(starts).map((date) => [date.originalLocal, date]));
  const skips: string[] = [];
  const off = new Set<string>();
  const added: PlannedDate[] = [];
  for (const { at, what, ...to } of done) {
    const original = starts[at % starts.length]!;
    const date = planned.get(original);
    if (!date) continue;
    const moved = movedBy(original, to, one);
    if (what === 'skip') {
      planned.delete(original);
      skips.push(original);
    } else if (what === 'call off') off.add(original);
    else if (isThere(moved, one)) {
      const [place] = plan([moved]) as [PlannedDate];
      if (what === 'move') planned.set(original, { ...place, originalLocal: original });
      else added.push(place);
    }
  }
  const inRule = [...planned.values()];
  const different = [
    ...inRule
      .filter((date) => date.startsLocal !== date.originalLocal || off.has(date.originalLocal))
      .map((date) => differentDate(one, date, { inRule: true, isOn: !off.has(date.originalLocal) })),
    ...added.map((date) => differentDate(one, date, { inRule: false, isOn: true })),
  ];
  const dates = [
    ...inRule.map((date) => ({ start: startOf(date, one), isOff: off.has(date.originalLocal) })),
    ...added.map((date) => ({ start: startOf(date, one), isOff: false })),
  ];
  return { skips, different, dates: dates.sort(byStart) };
}

function byStart(one: Shown, other: Shown): number {
  return one.start === other.start
    ? Number(one.isOff) - Number(other.isOff)
    : one.start < other.start
      ? -1
      : 1;
}

const noLimits = { rsvpsOpenLocal: null, rsvpsCloseLocal: null };

/** Nobody may choose a time that the clocks skip. */
function isThere(local: string, { timeZone, allDay }: Pick<Series, 'timeZone' | 'allDay'>): boolean {
  return allDay || readWallTime(local, timeZone).happens !== 'never';
}

function movedBy(
  local: string,
  { days, time }: Pick<Exception, 'days' | 'time'>,
  { allDay }: Series,
): string {
  const day = Temporal.PlainDate.from(local.slice(0, 10)).add({ days });
  return `${day.toString()}T${allDay ? '00:00' : time}`;
}

function startOf({ startsLocal, startsAt }: PlannedDate, { allDay }: Series): string {
  return allDay ? startsLocal.slice(0, 10) : startsAt.toISOString();
}

function differentDate(
  one: Series,
  { originalLocal, startsLocal }: PlannedDate,
  is: { inRule: boolean; isOn: boolean },
): DifferentDate {
  const id = `beside ${startsLocal} ${originalLocal}`;
  const date = { ...eventOf(one, startsLocal), id, eventId: 'series', occurrenceId: id, originalLocal };
  return { ...date, ...is, isSettled: false, toldUntil: CREATED };
}

function eventOf({ timeZone, allDay }: Series, startsLocal: string): CalendarEvent {
  const when = { startsLocal, timeZone, allDay, durationMinutes: allDay ? 1440 : 90 };
  return {
    ...when,
    id: 'series',
    path: '/events/series',
    title: 'Tea',
    discreetTitle: 'Tea',
    description: '',
    note: '',
    format: 'online',
    area: '',
    language: 'en',
    endsAt: toDate(endOf(when, readWallTime(startsLocal, timeZone).at)),
    isOn: true,
    sequence: 0,
    createdAt: CREATED,
    modifiedAt: CREATED,
  };
}

function calendarOf(one: Series, skips: string[], different: DifferentDate[]): string {
  const told = {
    ...eventOf(one, one.first),
    rule: one.rule,
    goodUntil: null,
    ...exceptionsOf(skips, different),
  };
  const { timeZone } = one;
  return calendarDocument({
    name: 'Tea',
    entries: [
      {
        block: seriesBlock(told, 'full', 'https://gatherwell.example.org'),
        timeZone: one.allDay ? null : timeZone,
        firstYear: FIRST_DAY.year,
        lastYear: FIRST_DAY.year + 2 * YEARS,
      },
    ],
    homeZone: timeZone,
    homeYear: FIRST_DAY.year,
  });
}

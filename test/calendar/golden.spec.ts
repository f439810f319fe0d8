import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { tentative, withAlarms, withCounts } from '../../src/calendar/entry-text.js';
import type { Rule, Weekday } from '../../src/events/series/rule.js';
import { type ReadDate, readWithIcalJs, readWithRust } from '../support/calendar-readers.js';
import { type Golden, golden, HORIZON, meeting, series } from './golden-calendars.js';
import { readCalendar } from './rows.js';

/**
 * Whole calendars as the product writes them, kept in `golden/` and read by eye against RFC 5545. To write them anew:
 *
 *     GOLDEN=write npm test -- test/calendar/golden.spec.ts
 *
 * That run is red, so that nobody does it unawares. Then read each line of the difference, as a calendar program would.
 */
const IS_WRITING = process.env['GOLDEN'] === 'write';
const FOLDER = new URL('golden/', import.meta.url);

const weekly = (count: number, ...weekdays: Weekday[]): Rule => ({
  rhythm: { every: 'week', interval: 1, weekdays },
  end: { count },
});
const tuesdays = weekly(40, 'TU');
/** Tuesdays at seven from March to December, over both changes of the clocks. */
const inZone = (n: number, timeZone: string, area: string) => series(n, tuesdays, { timeZone, area });

/** Everything that has ever ended a line somewhere, and what someone would like to stand on the next one. */
const EVIL =
  'Tea\r\nX-EVIL:1\rX-EVIL:2\nBEGIN:VEVENT\u2028END:VCALENDAR\u2029X-EVIL:3\u0085X-EVIL:4\u000bX-EVIL:5\0\\nX-EVIL:6';
const SPECIAL = 'Tea \\ cake; biscuits, "all" of it: C:\\new\nand more';
/** Of one to four octets each, with joined emoji, and an accent of its own. */
const MANY_OCTETS = 'Żółć – 語語 🧡 👩🏽‍🤝‍👨🏿 e\u0301 ';

/** A wall time that comes twice is the first (RFC 5545 §3.3.5), but for `ical.js` it is the second. */
const IN_AN_OVERLAP = 'in-an-overlap';
const theSecond = (dates: ReadDate[]) =>
  dates.map((date) =>
    date.start === '2019-10-27T00:30:00.000Z' ? { ...date, start: '2019-10-27T01:30:00.000Z' } : date,
  );
/** `ts-ics` looks for `BEGIN:VEVENT` within lines too, and so cannot read a calendar where someone typed that. */
const UNREADABLE_TO_TS_ICS = /^what-would-be-a-line/;

const CALENDARS: Record<string, () => Golden> = {
  'weekly-in-london': () => golden([inZone(1, 'Europe/London', 'Leeds')]),
  // From 10 to 31 March, and from 27 October to 3 November, New York and Europe are an hour nearer.
  'weekly-in-new-york': () => golden([inZone(2, 'America/New_York', 'Brooklyn')]),
  'weekly-in-sydney': () => golden([inZone(3, 'Australia/Sydney', 'Newtown')]),
  // The clocks go back for Ramadan alone, which follows no rule of a calendar program.
  'weekly-in-casablanca': () => golden([inZone(4, 'Africa/Casablanca', 'Maârif')]),
  'weekly-in-tehran': () =>
    golden([series(5, weekly(5, 'TU'), { timeZone: 'Asia/Tehran', startsLocal: '2024-03-12T19:00' })]),
  'weekly-in-kathmandu': () =>
    golden([series(6, weekly(5, 'TU'), { timeZone: 'Asia/Kathmandu', area: 'Patan' })]),
  'weekly-in-utc': () =>
    golden([
      series(
        41,
        weekly(5, 'TU'),
        { timeZone: 'UTC', area: 'Online', format: 'online' },
        {
          skipped: ['2019-03-12T19:00'],
          changed: { '2019-03-26T19:00': { startsLocal: '2019-03-27T20:00', sequence: 2 } },
        },
      ),
      series(
        42,
        weekly(3, 'SU'),
        { timeZone: 'UTC', allDay: true, startsLocal: '2019-03-17T00:00', durationMinutes: 1440 },
        { changed: { '2019-03-24T00:00': { startsLocal: '2019-03-25T00:00', durationMinutes: 1440 } } },
      ),
    ]),
  'last-friday': () =>
    golden([
      series(
        7,
        { rhythm: { every: 'month', weekday: 'FR', nths: [-1] }, end: { count: 12 } },
        { startsLocal: '2019-03-29T19:00' },
      ),
    ]),
  'fifth-tuesday': () =>
    golden([
      series(
        8,
        { rhythm: { every: 'month', weekday: 'TU', nths: [5] }, end: { until: '2020-12-29' } },
        { startsLocal: '2019-04-30T19:00' },
      ),
    ]),
  'first-and-third-tuesday-without-end': () =>
    golden([series(9, { rhythm: { every: 'month', weekday: 'TU', nths: [1, 3] }, end: null }, {})]),
  'every-second-week-over-new-year': () =>
    golden([
      series(
        10,
        { rhythm: { every: 'week', interval: 2, weekdays: ['MO', 'TH'] }, end: { count: 8 } },
        { startsLocal: '2019-12-05T19:00' },
      ),
    ]),
  'ends-by-count-with-skips': () =>
    golden([series(11, weekly(8, 'TU'), {}, { skipped: ['2019-03-12T19:00', '2019-04-02T19:00'] })]),
  // The last day in Auckland is still the day before in UTC when it begins, and its evening is on the day itself.
  'ends-by-date': () =>
    golden([
      series(
        12,
        { rhythm: { every: 'week', interval: 1, weekdays: ['TU', 'TH'] }, end: { until: '2019-04-11' } },
        { timeZone: 'Pacific/Auckland', area: 'Ponsonby', startsLocal: '2019-03-05T08:00' },
      ),
      series(
        13,
        { rhythm: { every: 'day' }, end: { until: '2019-03-08' } },
        {
          timeZone: 'Pacific/Honolulu',
          area: 'Kailua',
          startsLocal: '2019-03-05T23:30',
          durationMinutes: 20,
        },
      ),
    ]),
  'the-thirty-first': () =>
    golden([
      series(
        14,
        { rhythm: { every: 'month', day: 31 }, end: { count: 7 } },
        { startsLocal: '2019-01-31T19:00' },
      ),
    ]),
  'the-day-of-leap-years': () =>
    golden([
      series(
        15,
        { rhythm: { every: 'year', month: 2, day: 29 }, end: { until: '2025-01-01' } },
        { startsLocal: '2016-02-29T19:00' },
      ),
    ]),
  'moved-date': () =>
    golden([
      series(
        16,
        weekly(6, 'TU'),
        {},
        {
          changed: {
            '2019-03-26T19:00': {
              startsLocal: '2019-04-03T18:30',
              note: 'On a Wednesday, once.',
              sequence: 2,
            },
          },
          added: [{ startsLocal: '2019-03-30T11:00', title: 'Picnic', area: 'Jardim da Estrela' }],
        },
      ),
    ]),
  'cancelled-date': () =>
    golden([
      series(
        17,
        weekly(6, 'TU'),
        {},
        { changed: { '2019-03-19T19:00': { isOn: false }, '2019-04-02T19:00': { title: 'With a guest' } } },
      ),
    ]),
  'cancelled-series': () => golden([series(18, weekly(3, 'TU'), { isOn: false, sequence: 3 })]),
  // From 2 April on it is earlier and elsewhere: a series of its own.
  'split-series': () =>
    golden([
      series(
        19,
        { rhythm: { every: 'week', interval: 1, weekdays: ['TU'] }, end: { until: '2019-04-01' } },
        { sequence: 1 },
        { changed: { '2019-03-19T19:00': { isOn: false } } },
      ),
      series(
        20,
        weekly(4, 'TU'),
        { startsLocal: '2019-04-02T18:30', area: 'Graça, Lisbon' },
        { skipped: ['2019-04-16T18:30'] },
      ),
    ]),
  // Saturdays from 23:00 to 02:00, once in a night of 23 hours and once in one of 25.
  'midnight-crossing': () =>
    golden([
      series(21, weekly(2, 'SA'), { startsLocal: '2019-03-30T23:00', durationMinutes: 180 }),
      meeting(22, { startsLocal: '2019-10-26T23:00', durationMinutes: 180 }),
    ]),
  // Where the clocks skip the time of the rule, that date is an event of its own.
  'in-a-gap': () =>
    golden([
      series(
        23,
        weekly(3, 'SU'),
        { startsLocal: '2019-03-24T01:30', durationMinutes: 30 },
        { skipped: ['2019-03-31T01:30'], added: [{ startsLocal: '2019-03-31T02:30', durationMinutes: 30 }] },
      ),
    ]),
  [IN_AN_OVERLAP]: () =>
    golden([series(24, weekly(3, 'SU'), { startsLocal: '2019-10-20T01:30', durationMinutes: 60 })]),
  'all-day-campaign-week': () =>
    golden([
      meeting(25, {
        allDay: true,
        startsLocal: '2019-03-25T00:00',
        durationMinutes: 7 * 1440,
        title: 'Speak up week',
      }),
    ]),
  'all-day-series': () =>
    golden([
      series(
        26,
        { rhythm: { every: 'week', interval: 1, weekdays: ['SU'] }, end: { until: '2019-04-28' } },
        { allDay: true, startsLocal: '2019-03-17T00:00', durationMinutes: 1440, title: 'Quiet Sunday' },
        {
          skipped: ['2019-04-21T00:00'],
          changed: {
            '2019-03-31T00:00': { startsLocal: '2019-04-01T00:00', durationMinutes: 1440 },
            '2019-04-14T00:00': { isOn: false, durationMinutes: 1440 },
          },
        },
      ),
    ]),
  'words-of-many-tongues': () =>
    golden(
      [
        meeting(27, {
          title: 'Zuhören bei Tee 🫖',
          description: 'Wir hören zu – „einfach so“.\n\nمرحبا بكم\n\n欢迎光临 👩🏽‍🤝‍👨🏿',
          note: 'Olá, até já 🧡',
          area: 'Köln-Nippes',
          language: 'de',
          timeZone: 'Europe/Berlin',
        }),
      ],
      { name: 'Nähe 🧡 قرب', source: 'https://meet.example.org/feeds/site.ics', color: 'seagreen' },
    ),
  'folded-within-many-octets': () =>
    golden(
      // One letter more each time moves the fold through every octet of what follows.
      ['', 'a', 'aa', 'aaa'].map((shift, at) =>
        meeting(28 + at, {
          title: shift + MANY_OCTETS.repeat(3).trim(),
          area: shift + '🧡'.repeat(40),
          description: shift + '語'.repeat(60),
        }),
      ),
      { name: MANY_OCTETS.repeat(2) },
    ),
  'what-has-to-be-escaped': () =>
    golden([meeting(32, { title: SPECIAL, area: SPECIAL, note: SPECIAL, description: SPECIAL })], {
      name: SPECIAL,
    }),
  'what-would-be-a-line-of-its-own': () =>
    golden(
      [
        series(
          33,
          weekly(3, 'TU'),
          { title: EVIL, area: EVIL, note: EVIL, description: EVIL, language: 'en\r\nX-EVIL:7' },
          { changed: { '2019-03-12T19:00': { title: EVIL, area: EVIL, note: EVIL } } },
        ),
      ],
      { name: EVIL },
      (block) => withAlarms(block, [60]),
    ),
  'what-would-be-a-line-of-its-own-discreetly': () =>
    golden([meeting(34, { discreetTitle: EVIL, title: 'Secret', description: 'Secret', note: 'Secret' })], {
      name: EVIL,
      wording: 'discreet',
    }),
  'own-dates-with-alarms': () =>
    golden(
      [meeting(35, {}), meeting(36, { startsLocal: '2019-03-06T19:00' })],
      { name: 'My dates' },
      (block) => withAlarms(block.includes('20190306') ? tentative(block) : block, [1440, 30]),
    ),
  'dates-of-a-host': () =>
    golden([meeting(37, {}), meeting(38, { isOn: false, language: 'de' })], { name: 'I lead' }, (block) =>
      withCounts(
        block,
        { going: 7, maybe: 1, movedAt: new Date('2019-02-04T08:00:00Z') },
        block.includes('Einzelheiten') ? 'de' : 'en',
      ),
    ),
};

describe('calendars kept as files', () => {
  it('are these, and no others', () => {
    if (IS_WRITING) mkdirSync(FOLDER, { recursive: true });
    const names = Object.keys(CALENDARS).map((name) => `${name}.ics`);
    expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
  });

  describe.each(Object.entries(CALENDARS))('%s', (name, make) => {
    const { text, dates } = make();

    it('is written as it was read by eye', () => {
      const file = new URL(`${name}.ics`, FOLDER);
      if (IS_WRITING) {
        writeFileSync(file, text);
        throw new Error(`${name}.ics was written anew: read it, then run this again without GOLDEN`);
      }
      expect(text).toBe(readFileSync(file, 'utf8'));
    });

    it('means the dates of the product to two programs that share no code with it', () => {
      const before = HORIZON.slice(0, 10);
      expect(dates.length).toBeGreaterThan(0);
      expect(readWithIcalJs(text, before)).toEqual(name === IN_AN_OVERLAP ? theSecond(dates) : dates);
      if (!UNREADABLE_TO_TS_ICS.test(name)) expect(readWithRust(text, before)).toEqual(dates);
    });

    it('has lines of 75 octets at most, all ended by CRLF, and whole characters on each', () => {
      const lines = text.split('\r\n');
      expect(lines.at(-1)).toBe('');
      expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /\p{Cs}/u.test(line))).toEqual([]);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    });
  });

  it('hold no line that someone typed', () => {
    for (const name of Object.keys(CALENDARS)) {
      const lines = CALENDARS[name]!().text.replaceAll('\r\n ', '').split('\r\n');
      expect(lines.filter((line) => /^(X-EVIL|ATTENDEE|ORGANIZER|RDATE)/.test(line))).toEqual([]);
      expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
    }
  });

  it('say what was typed, where it can be said', () => {
    const { events, ...calendar } = readCalendar(CALENDARS['what-has-to-be-escaped']!().text);
    const onOneLine = SPECIAL.replace('\n', ' ');
    expect(calendar.name).toBe(onOneLine);
    expect(events[0]).toMatchObject({ summary: onOneLine, location: onOneLine });
    expect(events[0]!.description!.startsWith(`${SPECIAL}\n\n`)).toBe(true);
  });

  it('are not made for a zone that is none', () => {
    expect(() => golden([meeting(40, { timeZone: 'Europe/Lisbon\r\nX-EVIL:1' })])).toThrow(RangeError);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nths, type Rule, weekdays } from '../../src/events/series/rule.js';
import { ruleWords } from '../../src/events/series/rule-words.js';
import { settleRule } from '../../src/events/series/settle-rule.js';
import { csvLine, guarded, unguarded } from '../../src/common/csv-cells.js';
import { readWrittenTime } from '../../src/imports/reading/csv-times.js';
import { UnreadableFile } from '../../src/imports/reading/found-event.js';
import { readFile } from '../../src/imports/reading/read-file.js';
import { repeatsInWords } from '../../src/imports/reading/repeats-in-words.js';
import { sampleTable } from '../../src/imports/sample-table.js';

const read = (text: string, now = '2027-01-10T12:00Z') =>
  readFile(text, { groupZone: 'Europe/Lisbon', now: Date.parse(now) });

describe('a table', () => {
  it.each([
    ['commas', 'Title,Starts,Minutes\nTea,2027-03-05 19:00,45'],
    ['semicolons and a mark', '\uFEFFtitle;START;Duration (minutes)\r\n"Tea";"5.3.2027 19:00";"45 min"\r\n'],
    ['tabs', 'Starts\tTitle\tMinutes\n5 March 2027 7 pm\tTea\t45'],
    ['days of a spreadsheet', 'Title,Starts,Minutes\nTea,46451.791666667,45'],
    [
      'columns of Google',
      'Subject,Start Date,Start Time,End Date,End Time\nTea,13/03/2027,7:00 PM,13/03/2027,7:45 PM',
    ],
  ])('with %s is understood', (_, text) => {
    const [row] = read(text).events;
    expect(row).toMatchObject({ title: 'Tea', line: 2, words: { timeZone: 'Europe/Lisbon' } });
    expect(row!.words!.startsLocal).toMatch(/^2027-03-(05|13|04)T19:00$/);
    const { durationMinutes, endsLocal } = row!.words!;
    expect(durationMinutes ?? endsLocal?.slice(11)).toEqual(durationMinutes ? 45 : '19:45');
  });

  it.each([
    'title,date,start,end\nTea,2027-03-05,18:30,19:15',
    'Title,Start,Date,End\nTea,18:30,2027-03-05,19:15',
    'Title,Day,From,To\nTea,5.3.2027,6:30 pm,7:15 pm',
    'Title,Start date,End date,Start,End\nTea,2027-03-05,2027-03-05,18:30,19:15',
    'Betreff;Beginnt am;Beginnt um;Endet am;Endet um;Ganztägiges Ereignis\nTea;05.03.2027;18:30:00;05.03.2027;19:15:00;Aus',
    'Titel;Datum;Uhrzeit;Ende\nTea;5.3.2027;18:30 Uhr;19.15 Uhr',
    'Titel;Datum;Beginn;Dauer\nTea;5.3.2027;18:30;45 Minuten',
  ])('may have its days and times in columns of their own: %s', (text) => {
    const { events, notes } = read(text);
    const { startsLocal, endsLocal, durationMinutes } = events[0]!.words!;
    expect([startsLocal, durationMinutes ?? endsLocal]).toEqual([
      '2027-03-05T18:30',
      text.includes('Dauer') ? 45 : '2027-03-05T19:15',
    ]);
    expect(notes).toEqual([]);
  });

  it('whose columns say the same twice is read from the first, and says so', () => {
    const { events, notes } = read(
      'Title,Event,Starts,Date,Start time\nTea,Coffee,2027-03-05,2027-03-06,19:00',
    );
    expect(events[0]!.words).toMatchObject({ title: 'Tea', startsLocal: '2027-03-05T19:00' });
    expect(notes.join()).toContain(
      'Nothing is taken from the columns “Event”, “Date”: columns before them say the same.',
    );
  });

  it('tells what is wrong with a row in the row, and what is strange in the table once', () => {
    const { events, notes } = read(
      'Title,Starts,Zodiac\nOne,03/04/2027 19:00,\nTwo,2027-02-30 19:00,\nThree,2027-03-05 at some time,\n',
    );
    expect(events.map(({ words }) => words)).toEqual([null, null, null]);
    expect(events.map(({ messages }) => messages[0])).toEqual([
      expect.stringContaining('could be read in two ways. Please write the day like 2027-03-05.'),
      expect.stringContaining('is no day that the calendar has'),
      expect.stringContaining('Please write it like 2027-03-05 19:00.'),
    ]);
    expect(notes.join()).toContain('the column “Zodiac”');
  });

  it('keeps links to calls from those who only look', () => {
    const teams = 'https://teams.microsoft.com/l/meetup-join/abc';
    const { events } = read(
      `Subject,Start Date,Start Time,Location,Description,Meeting link\nTea,2027-03-05,19:00,Teams,"Join: ${teams}\nPasscode: 12",\nTea,2027-03-06,19:00,,Come to http://zoom.us/j/1,${teams}`,
    );
    expect(events.map(({ words }) => words)).toMatchObject([
      { meetingLink: teams, description: 'Join: (link)\nPasscode: 12', format: 'online', area: 'Teams' },
      { meetingLink: teams, description: 'Come to (link)', format: 'online', area: '' },
    ]);
    expect(events[0]!.messages.join()).toMatch(/We moved it.*may hold a passcode/);
    expect(events[1]!.messages.join()).toContain('We took it out.');
  });

  it.each([
    ['25/04/2027', '2027-04-03'],
    ['04/25/2027', '2027-03-04'],
  ])('tells by %s in one row how the days of others are meant', (clear, day) => {
    const { events, notes } = read(
      `Title,Starts,Ends,Repeats\nA,03/04/2027 19:00,${clear} 20:00,\nB,2027-01-20 19:00,,every week until 03/04/2027`,
    );
    expect(events[0]!.words!.startsLocal).toBe(`${day}T19:00`);
    expect(events[1]!.words!.repeats!.until).toBe(day);
    expect(notes.join()).toContain('for other days in the table are written so');
  });

  it('with days in both orders decides none of them', () => {
    const { events, notes } = read('Title,Starts\nA,03/04/2027\nB,25/04/2027\nC,04/25/2027');
    expect(events.map(({ words }) => words?.startsLocal)).toEqual([
      undefined,
      '2027-04-25T00:00',
      '2027-04-25T00:00',
    ]);
    expect(events[0]!.messages[0]).toContain('Please write the day like 2027-03-05.');
    expect(notes).toEqual([]);
  });

  it('goes on with the next date of what repeats, and counts what is over', () => {
    const { events, past } = read(
      'Title,Starts,Minutes,Repeats\nTea,2026-12-01 19:00,45,"every second week, 5 times"\nOld,2026-12-01 19:00,45,',
    );
    expect(past).toBe(1);
    expect(events[0]!.words).toMatchObject({
      startsLocal: '2027-01-12T19:00',
      repeats: { interval: 2, count: 2 },
    });
  });

  it('that is none is refused with a sentence', () => {
    for (const text of ['', ' \n', 'Hello', 'a,b\n1,2', 'BEGIN:VCALENDAR\nEND:VCALENDAR']) {
      expect(() => read(text)).toThrow(UnreadableFile);
    }
  });

  it('of ours to start from is understood', () => {
    const { events } = read(sampleTable('Europe/Lisbon'));
    expect(events.map(({ words, messages }) => [words !== null, messages])).toEqual([
      [true, []],
      [true, []],
      [true, []],
    ]);
  });
});

describe('whole days in a table', () => {
  const first = (text: string) => read(text).events[0]!;

  it.each([
    ['one day', 1, 'Title,Starts\nWeek,2027-05-10'],
    ['days to a last one', 5, 'Title,Starts,Ends\nWeek,2027-05-10,2027-05-14'],
    ['minutes of whole days', 2, 'Title,Starts,Minutes\nWeek,2027-05-10,2880'],
    [
      'a column of Google',
      2,
      'Subject,Start Date,Start Time,End Date,End Time,All Day Event\nWeek,2027-05-10,,2027-05-11,,True',
    ],
    [
      'midnights of Outlook',
      3,
      'Subject,Start Date,Start Time,End Date,End Time,All day event\nWeek,2027-05-10,12:00:00 AM,2027-05-13,12:00:00 AM,True',
    ],
  ])('are known by %s', (_, days, text) => {
    expect(first(text).words).toMatchObject({
      allDay: true,
      startsLocal: '2027-05-10T00:00',
      durationMinutes: days * 1440,
    });
  });

  it.each([
    ['a length', 'It says a day and no time.', 'Title,Starts,Minutes\nTea,2027-05-10,45'],
    ['an end', 'It says a day and no time.', 'Title,Starts,End time\nTea,2027-05-10,20:00'],
    ['a word that says otherwise', 'It says a day and no time.', 'Title,Starts,All day\nTea,2027-05-10,no'],
    ['an end before', 'cannot come before the first', 'Title,Starts,Ends\nTea,2027-05-10,2027-05-09'],
  ])('are not guessed beside %s', (_, says, text) => {
    expect(first(text)).toMatchObject({ words: null, messages: [expect.stringContaining(says)] });
  });

  it('go on with their next date', () => {
    const { words } = first('Title,Starts,Ends,Repeats\nWeek,2026-05-11,2026-05-13,every year');
    expect(words).toMatchObject({ allDay: true, startsLocal: '2027-05-11T00:00', durationMinutes: 3 * 1440 });
  });
});

describe('a day and a time', () => {
  it.each([
    ['2027-03-05T19:00', '2027-03-05', '19:00'],
    ['2027-3-5 7:05', '2027-03-05', '07:05'],
    ['05.03.2027', '2027-03-05', null],
    ['31/12/2027 23:59', '2027-12-31', '23:59'],
    ['12/31/2027 12:00 am', '2027-12-31', '00:00'],
    ['04/04/2027', '2027-04-04', null],
    ['Friday, 5 March 2027, 19:00', '2027-03-05', '19:00'],
    ['7 pm', null, '19:00'],
  ])('is read from %s', (written, day, time) => {
    expect(readWrittenTime(written)).toEqual({ day, time });
  });

  it.each(['03/04/2027', '2027-13-01', 'soon', '25:00', '99999', '1.1.27'])(
    'is not guessed from %s',
    (written) => {
      expect(typeof readWrittenTime(written)).toBe('string');
    },
  );
});

describe('words for how it repeats', () => {
  const rhythm = fc.oneof(
    fc.constant({ every: 'day' as const }),
    fc.record({
      every: fc.constant('week' as const),
      interval: fc.integer({ min: 1, max: 52 }),
      weekdays: fc.subarray([...weekdays], { minLength: 1 }),
    }),
    fc.record({ every: fc.constant('month' as const), day: fc.integer({ min: 1, max: 31 }) }),
    fc.record({
      every: fc.constant('month' as const),
      weekday: fc.constantFrom(...weekdays),
      nths: fc.subarray([...nths], { minLength: 1 }),
    }),
    fc.record({
      every: fc.constant('year' as const),
      month: fc.constant(3),
      day: fc.integer({ min: 1, max: 31 }),
    }),
  );
  const end = fc.oneof(
    fc.constant(null),
    fc.record({ count: fc.integer({ min: 1, max: 1000 }) }),
    fc.constant({ until: '2028-06-30' }),
  );

  it('mean the rule that says them', () => {
    fc.assert(
      fc.property(rhythm, end, (rhythm, end) => {
        const rule = { rhythm, end } as Rule;
        const repeats = repeatsInWords(ruleWords(rule, 'en'));
        expect(repeats).not.toBeNull();
        const first = firstDateOf(rule);
        if (first) expect(settleRule(repeats!, `${first}T19:00`)).toEqual({ rule, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  it.each(['now and then', 'every blue moon', 'on the sixth Friday of every month', 'every week until soon'])(
    'are not guessed: %s',
    (said) => expect(repeatsInWords(said)).toBeNull(),
  );
});

describe('a cell', () => {
  it('is no formula in a spreadsheet, and comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((it) => `=${it}`),
          fc.constantFrom("'-1", '@x', '+1', '\t=x'),
        ),
        (text) => {
          expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
          expect(unguarded(guarded(text))).toBe(text);
        },
      ),
    );
    expect(csvLine(['a', 'b "c"', 'd\ne'])).toBe('a,"b ""c""","d\ne"\r\n');
  });
});

/** A day in March 2027 that the rule has. */
function firstDateOf({ rhythm }: Rule): string | null {
  const days = Array.from({ length: 31 }, (_, at) => `2027-03-${String(at + 1).padStart(2, '0')}`);
  const weekdayOf = (day: string) => weekdays[(new Date(day).getUTCDay() + 6) % 7]!;
  const number = (day: string) => Number(day.slice(8));
  const found = days.find((day) => {
    if (rhythm.every === 'day') return true;
    if (rhythm.every === 'week') return rhythm.weekdays.includes(weekdayOf(day));
    if ('nths' in rhythm) {
      const nth = Math.ceil(number(day) / 7);
      const isLast = number(day) > 24;
      return (
        weekdayOf(day) === rhythm.weekday && rhythm.nths.some((it) => it === nth || (it === -1 && isLast))
      );
    }
    return number(day) === rhythm.day;
  });
  return found ?? null;
}

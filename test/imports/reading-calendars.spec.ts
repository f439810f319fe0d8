import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { FoundEvent } from '../../src/imports/reading/found-event.js';
import { readFile } from '../../src/imports/reading/read-file.js';

const CONTEXT = { groupZone: 'Europe/Lisbon', now: Date.parse('2027-01-10T12:00Z') };
const read = (text: string, groupZone = CONTEXT.groupZone) => readFile(text, { ...CONTEXT, groupZone });
const file = (name: string) => read(readFileSync(`test/imports/files/${name}.ics`, 'utf8'));

function calendar(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}
function one(...lines: string[]): FoundEvent {
  const start = lines.some((it) => it.startsWith('DTSTART'))
    ? []
    : ['DTSTART;TZID=Europe/Lisbon:20270302T190000'];
  const { events } = read(
    calendar('BEGIN:VEVENT', 'UID:one', 'DURATION:PT1H', ...start, ...lines, 'END:VEVENT'),
  );
  expect(events).toHaveLength(1);
  return events[0]!;
}
const said = ({ messages }: FoundEvent) => messages.join(' ');
const when = ({ words }: FoundEvent) => words && [words.startsLocal, words.timeZone, words.durationMinutes];

describe('a file from Google', () => {
  const { events, past } = file('google');
  const [circle, talk, week] = events as [FoundEvent, FoundEvent, FoundEvent];

  it('goes on with the next date that is not left out, and says what a draft cannot hold', () => {
    expect(when(circle)).toEqual(['2027-02-02T19:00', 'Europe/Lisbon', 90]);
    expect(circle.words!.repeats).toEqual({ every: 'week', interval: 2, weekdays: ['TU'] });
    expect(said(circle)).toContain('As in the file, it does without 30 March 2027.');
    expect(circle.skippedDays).toEqual(['2027-03-30']);
    expect(said(circle)).toContain('In the file 16 February 2027 is not like the others.');
  });

  it('has its HTML as text and its call as a link', () => {
    expect(circle.words!.description).toBe(
      'An hour of calm\nBring a cup, we bring the tea.\nAbout the tea (https://example.org/tea)',
    );
    expect([circle.words!.meetingLink, circle.words!.area, circle.words!.format]).toEqual([
      'https://meet.google.com/abc-defg-hij',
      'Library, upper room',
      'hybrid',
    ]);
  });

  it('tells what is in UTC by the calendar’s own clocks, and keeps exact places from those who only look', () => {
    expect(when(talk)).toEqual(['2027-03-05T19:00', 'Europe/Lisbon', 90]);
    expect([talk.words!.area, talk.words!.address]).toEqual([
      '',
      'Rua da Regueira 12, 1100-437 Lisboa, Portugal',
    ]);
  });

  it('leaves out what is over, keeps whole days, and knows nobody', () => {
    expect(past).toBe(1);
    expect(week).toMatchObject({ title: 'Mental Health Week', messages: [], words: { allDay: true } });
    expect(when(week)).toEqual(['2027-05-10T00:00', 'Europe/Lisbon', 5 * 1440]);
    expect(JSON.stringify(events)).not.toMatch(/secret|peters|mailto/i);
  });
});

describe('the lines that Google adds to a description', () => {
  it('give the link to the call, and stay out with their PIN and their address of somebody', () => {
    const line = `-::~:~::${'~:'.repeat(30)}:~:~::-`;
    const found = one(
      `DESCRIPTION:Bring a cup.\\n\\n${line}\\nJoin: https://meet.google.com/abc-defg-hij\\n+1 555-0100 PIN: 283483#\\nView your event at https://calendar.google.com/calendar/event?action=VIEW&eid=x&tok=MjQjb2xnYQ.\\n${line}`,
    );
    expect(found.words).toMatchObject({
      description: 'Bring a cup.',
      meetingLink: 'https://meet.google.com/abc-defg-hij',
    });
  });
});

describe('the lines of a description', () => {
  it.each([
    ['Bring tea\\nAll welcome', 'Bring tea\nAll welcome'],
    ['Bring tea\\nAll <b>welcome</b>\\n\\nBye', 'Bring tea\nAll welcome\n\nBye'],
    ['Bring tea<br>\\nAll welcome<br>Bye', 'Bring tea\nAll welcome\nBye'],
    ['<p>Bring\\ntea</p>\\n<p>All welcome</p>', 'Bring tea\n\nAll welcome'],
  ])('stay lines: %s', (written, lines) => {
    expect(one(`DESCRIPTION:${written}`).words!.description).toBe(lines);
  });
});

describe('a file from Exchange', () => {
  it('names zones as Windows does, says the plain things too, and skips several dates in one line', () => {
    const found = one(
      'DTSTART;TZID=Romance Standard Time:20270105T110000',
      'RRULE:FREQ=WEEKLY;UNTIL=20270401T090000Z;INTERVAL=1;BYDAY=TU,WE;WKST=SU',
      'EXDATE;TZID=Romance Standard Time:20270112T110000,20270113T110000,20270120T110000',
      'DESCRIPTION;LANGUAGE=en-US:Together\\n',
      'LOCATION;LANGUAGE=en-US:Microsoft Teams Meeting',
    );
    expect(when(found)).toEqual(['2027-01-19T11:00', 'Europe/Paris', 60]);
    expect(found.words).toMatchObject({
      description: 'Together',
      format: 'online',
      repeats: { every: 'week', interval: 1, weekdays: ['TU', 'WE'], until: '2027-04-01' },
    });
    expect(said(found)).toContain('it does without 20 January 2027.');
  });
});

describe('a file from Outlook', () => {
  const [monthly, far, third] = file('outlook').events as [FoundEvent, FoundEvent, FoundEvent];

  it('knows what Windows calls a zone, and how Outlook says the first Tuesday', () => {
    expect(when(monthly)).toEqual(['2027-02-02T18:00', 'Europe/Berlin', 90]);
    expect(monthly.words!.repeats).toEqual({ every: 'month', nths: [1] });
  });

  it('moves a link to a call out of what everyone can read', () => {
    expect(monthly.words!.description).not.toContain('https://');
    expect(monthly.words!.meetingLink).toMatch(/^https:\/\/teams\.microsoft\.com\//);
    expect(said(monthly)).toContain('only people who are going see it');
  });

  it('finds a zone that is only described by its clocks, and says so', () => {
    expect(when(far)).toEqual(['2027-04-02T09:00', 'America/New_York', 60]);
    expect(said(far)).toContain('Its clocks are those of New York');
    expect(far.words!.description).toBe('Only HTML here, and no more.');
  });

  it('takes the next date alone of what a series here cannot say', () => {
    expect(when(third)).toEqual(['2027-01-13T09:00', 'Europe/Berlin', 60]);
    expect(third.words!.repeats).toBeUndefined();
    expect(said(third)).toContain('only its next date is taken');
  });
});

describe('a file from Apple', () => {
  const [walk, breakfast] = file('apple').events as [FoundEvent, FoundEvent];

  it('ends on the last day that has a date', () => {
    expect(walk.words!.repeats).toEqual({ every: 'month', nths: [-1], until: '2027-06-29' });
    expect(walk.title).toBe('Walk & talk 🌿');
  });

  it('takes the group’s zone for a time that names none, and says so', () => {
    expect(when(breakfast)).toEqual(['2027-04-01T08:00', 'Europe/Lisbon', 45]);
    expect(said(breakfast)).toContain('names no time zone, so we take the group’s time zone, Lisbon');
    expect(breakfast.words!.meetingLink).toBe('https://us02web.zoom.us/j/123?pwd=abc');
  });
});

describe('a file from Meetup', () => {
  const [walk, off] = file('meetup').events as [FoundEvent, FoundEvent];

  it('keeps the page of the event in the description, and never as the link to a call', () => {
    expect(walk.words!.description!.match(/meetup\.com/g)).toHaveLength(1);
    expect([walk.words!.meetingLink, walk.words!.format]).toEqual(['', 'in person']);
  });

  it('leaves out what is cancelled, and says why', () => {
    expect([off.words, said(off)]).toEqual([null, 'It is cancelled in the file, so it is left out.']);
  });
});

describe('a link to a call', () => {
  const [TEAMS, ZOOM] = [
    'https://teams.microsoft.com/l/meetup-join/abc',
    'https://us02web.zoom.us/j/77?pwd=abc',
  ];
  const own = 'https://meet.myorg.example/room42';
  const video = 'https://video.myorg.example/room42';
  const wrapped = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(TEAMS)}&data=05`;

  it.each<[string, string, string, string[]]>([
    [
      'of one’s own server, named in the place',
      own,
      'Join: (link), please.',
      [`LOCATION:${video}`, `DESCRIPTION:Join: ${video}, please.`],
    ],
    ['after another', ZOOM, '(link) or (link)', [`DESCRIPTION:${ZOOM} or ${TEAMS}`]],
    ['with and without its key', ZOOM, '(link) (link)', [`DESCRIPTION:${ZOOM} https://us02web.zoom.us/j/77`]],
    [
      'to dial in by',
      'https://meet.google.com/abc-defg-hij',
      'Dial (link) (link)',
      ['DESCRIPTION:Dial https://tel.meet/abc-defg-hij?pin=12345 https://meet.google.com/abc-defg-hij'],
    ],
    [
      'without a scheme, or with the old one',
      'https://zoom.us/j/77?pwd=1',
      '(link) and (link)',
      ['DESCRIPTION:zoom.us/j/77?pwd=1 and http://zoom.us/j/88'],
    ],
    [
      'that a mail program has wrapped',
      TEAMS,
      'Join (link)',
      [`DESCRIPTION:<p><a href="${wrapped}">Join</a></p>`],
    ],
    ['in pointed brackets', TEAMS, 'Join<(link)>', [`DESCRIPTION:Join<${TEAMS}>`]],
    [
      'written with an escape',
      'https://teams.microsoft.com/l/19%3ameeting_a%40thread.v2/0',
      '(link)',
      ['DESCRIPTION:https://teams.microsoft.com/l/19%3ameeting_a%40thread.v2/0'],
    ],
  ])('%s is taken out of what everyone can read', (_, link, text, lines) => {
    const found = one(...lines);
    expect(found.words).toMatchObject({ meetingLink: link.replace(own, video), description: text });
    expect(said(found)).toContain('which everyone could read');
  });

  it('is taken out of a title and of a place', () => {
    const found = one(`SUMMARY:Circle ${ZOOM}`, `LOCATION:Upper room / ${own} or ${TEAMS}`);
    expect(found.words).toMatchObject({ title: 'Circle', meetingLink: own });
    expect(JSON.stringify([found.title, found.words!.title, found.words!.area])).not.toMatch(
      /zoom|teams|meet/,
    );
  });

  it('may be the page of an online event, which nobody else should see then', () => {
    const found = one(`URL:${video}`, 'LOCATION:Online', 'DESCRIPTION:An hour');
    expect(found.words).toMatchObject({ meetingLink: video, description: 'An hour', format: 'online' });
    expect(said(found)).toContain('It may be the call itself');
    const plain = one(`URL:http://video.myorg.example/room`, 'LOCATION:Online', 'DESCRIPTION:An hour');
    expect(plain.words).toMatchObject({ meetingLink: '', description: 'An hour' });
    expect(said(plain)).toContain('It is left out.');
  });

  it('is not every link', () => {
    const text =
      'See https://example.org/meet.html, https://www.meetup.com/walks/, zoom.us or info@meet.example';
    expect(one(`DESCRIPTION:${text}`).words).toMatchObject({ meetingLink: '', description: text });
    expect(
      one('LOCATION:https://example.org', 'DESCRIPTION:Write to info@example.org').words!.description,
    ).toBe('Write to info@example.org');
  });

  it.each(['Passcode: 123 456', 'PIN: 9876', 'Meeting ID 81 2345', 'Kenncode: abc'])(
    'may have a key beside it, and the row says so: %s',
    (key) => expect(said(one(`DESCRIPTION:Join ${ZOOM}\\n${key}`))).toContain('may hold a passcode'),
  );
});

describe('a rule', () => {
  it.each<[string, object | null]>([
    ['FREQ=DAILY', { every: 'day' }],
    [
      'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
      { every: 'week', interval: 1, weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'] },
    ],
    ['FREQ=DAILY;INTERVAL=14', { every: 'week', interval: 2, weekdays: ['TU'] }],
    ['FREQ=WEEKLY;BYDAY=TU,TH', { every: 'week', interval: 1, weekdays: ['TU', 'TH'] }],
    ['FREQ=MONTHLY', { every: 'month' }],
    ['FREQ=MONTHLY;BYMONTHDAY=2', { every: 'month' }],
    ['FREQ=MONTHLY;BYDAY=1TU,3TU', { every: 'month', nths: [1, 3] }],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1', { every: 'month', nths: [1] }],
    ['FREQ=YEARLY', { every: 'year' }],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=2', { every: 'year' }],
    ['FREQ=WEEKLY;COUNT=5', { every: 'week', interval: 1, weekdays: ['TU'], count: 5 }],
    [
      'FREQ=WEEKLY;UNTIL=20270401T000000Z',
      { every: 'week', interval: 1, weekdays: ['TU'], until: '2027-03-31' },
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', null],
    ['FREQ=MONTHLY;INTERVAL=2', null],
    ['FREQ=YEARLY;INTERVAL=2', null],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', null],
    // The week begins on a Sunday there, which makes another second week of it.
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU', null],
  ])('%s is said in our words, or its next date is taken alone', (rule, repeats) => {
    const found = one(`RRULE:${rule}`);
    expect(found.words!.repeats ?? null).toEqual(repeats);
    if (!repeats) expect(said(found)).toContain('only its next date is taken');
  });

  it('counts on from the dates that are over', () => {
    const found = one('DTSTART;TZID=Europe/Lisbon:20261229T190000', 'RRULE:FREQ=WEEKLY;COUNT=4');
    expect([found.words!.startsLocal, found.words!.repeats!.count]).toEqual(['2027-01-12T19:00', 2]);
  });

  it('that is over is left out like a date that is', () => {
    const over = ['DTSTART:20260101T190000', 'RRULE:FREQ=WEEKLY;COUNT=4'];
    expect(read(calendar('BEGIN:VEVENT', ...over, 'END:VEVENT'))).toMatchObject({ events: [], past: 1 });
  });

  it.each<[string, unknown[], string[]]>([
    [
      'a long count',
      ['2027-01-10T19:00', { every: 'day', count: 530 }],
      ['DTSTART;TZID=Europe/Lisbon:20230101T190000', 'RRULE:FREQ=DAILY;COUNT=2000'],
    ],
    [
      'a longer one',
      ['2027-01-10T19:00', { every: 'day', count: 1000 }],
      ['DTSTART;TZID=Europe/Lisbon:20230101T190000', 'RRULE:FREQ=DAILY;COUNT=9000'],
    ],
    [
      'two days a week, begun on the later',
      ['2027-01-19T19:00', { every: 'week', interval: 2, weekdays: ['TU', 'TH'], count: 3 }],
      ['DTSTART;TZID=Europe/Lisbon:20201203T190000', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=322'],
    ],
    [
      'many months',
      ['2027-02-01T19:00', { every: 'month', count: 4 }],
      ['DTSTART;TZID=Europe/Lisbon:19900101T190000', 'RRULE:FREQ=MONTHLY;COUNT=449'],
    ],
    [
      'a rule that a series here cannot have',
      ['2027-01-10T19:00', undefined],
      ['DTSTART;TZID=Europe/Lisbon:20180101T190000', 'RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3000'],
    ],
    [
      'a date added later',
      ['2027-03-05T19:00', undefined],
      [
        'DTSTART;TZID=Europe/Lisbon:20260301T190000',
        'RRULE:FREQ=DAILY;COUNT=3',
        'RDATE;TZID=Europe/Lisbon:20270305T190000',
      ],
    ],
    [
      'a date added to a single one',
      ['2027-03-05T19:00', undefined],
      [
        'DTSTART;TZID=Europe/Lisbon:20260301T190000',
        'RDATE;TZID=Europe/Lisbon:20270305T190000,20260305T190000',
      ],
    ],
  ])('with %s is not over while dates are still to come', (_, [first, repeats], lines) => {
    const found = one(...lines);
    expect([found.words!.startsLocal, found.words!.repeats]).toEqual([first, repeats]);
  });

  it('that is over leaves the date that was moved ahead', () => {
    const { events, past } = read(
      calendar(
        'BEGIN:VEVENT',
        'UID:a',
        'DTSTART:20261201T190000',
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'SUMMARY:Circle',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:a',
        'RECURRENCE-ID:20261215T190000',
        'DTSTART:20270120T180000',
        'DTEND:20270120T200000',
        'SUMMARY:The last one',
        'END:VEVENT',
      ),
    );
    expect([past, events.map((it) => [it.title, ...when(it)!])]).toEqual([
      0,
      [['The last one', '2027-01-20T18:00', 'Europe/Lisbon', 120]],
    ]);
  });

  it('in UTC stays there, because each date would be at another hour elsewhere', () => {
    const found = one('DTSTART:20270302T190000Z', 'RRULE:FREQ=WEEKLY');
    expect(when(found)).toEqual(['2027-03-02T19:00', 'UTC', 60]);
    expect(said(found)).toContain('in UTC');
  });

  it('loses the dates that stand beside it, and says so', () => {
    expect(said(one('RRULE:FREQ=WEEKLY', 'RDATE:20270305T190000'))).toContain('adds dates beside the rule');
  });
});

describe('whole days', () => {
  const days = (...lines: string[]) => {
    const { events } = read(calendar('BEGIN:VEVENT', 'UID:days', ...lines, 'END:VEVENT'));
    expect(events[0]!.words!.allDay).toBe(true);
    return events[0]!;
  };

  it.each([
    [1, []],
    [1, ['DTEND;VALUE=DATE:20270301']],
    [3, ['DTEND;VALUE=DATE:20270304']],
    [7, ['DURATION:P1W']],
    [2, ['DURATION:PT30H']],
  ])('are %d with %j', (count, lines) => {
    expect(when(days('DTSTART;VALUE=DATE:20270301', ...lines))).toEqual([
      '2027-03-01T00:00',
      'Europe/Lisbon',
      count * 1440,
    ]);
  });

  it('are as many when the clocks change in them', () => {
    expect(when(days('DTSTART;VALUE=DATE:20270327', 'DTEND;VALUE=DATE:20270329'))![2]).toBe(2 * 1440);
  });

  it('repeat, end and are left out by days', () => {
    const found = days(
      'DTSTART;VALUE=DATE:20270301',
      'RRULE:FREQ=MONTHLY;UNTIL=20270501',
      'EXDATE;VALUE=DATE:20270301',
    );
    expect(when(found)).toEqual(['2027-04-01T00:00', 'Europe/Lisbon', 1440]);
    expect(found.words!.repeats).toEqual({ every: 'month', until: '2027-05-01' });
  });

  it('of Exchange are those that it tells as times between midnights', () => {
    const berlin = ['DTSTART;TZID=Europe/Berlin:20270301T000000', 'DTEND;TZID=Europe/Berlin:20270303T000000'];
    const found = days(...berlin, 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE');
    expect(when(found)).toEqual(['2027-03-01T00:00', 'Europe/Berlin', 2 * 1440]);
    expect(one(...berlin).words!.allDay).toBe(false);
  });
});

describe('what is too long or wrong', () => {
  it.each([
    ['ends before it starts. We put one hour.', 'DTEND:20270302T180000', '20270302T190000'],
    ['ends when it starts. We put one hour.', 'DTEND:20270302T190000', '20270302T190000'],
    ['ends before it starts. We put one day.', 'DTEND;VALUE=DATE:20270301', ';VALUE=DATE:20270302'],
    ['does not say how long it lasts. We put one hour.', 'COMMENT:No end', '20270302T190000'],
  ])('has a length of ours, and the row says why: %s', (why, end, start) => {
    const dtstart = start.startsWith(';') ? `DTSTART${start}` : `DTSTART:${start}`;
    const { events } = read(calendar('BEGIN:VEVENT', 'UID:a', dtstart, end, 'SUMMARY:Tea', 'END:VEVENT'));
    expect(said(events[0]!)).toContain(why);
  });

  it('is cut, and the row says so', () => {
    const found = one(`SUMMARY:${'ä'.repeat(150)}`, `DESCRIPTION:${'word '.repeat(3_000)}`);
    expect([...found.title]).toHaveLength(120);
    expect(said(found)).toContain('We keep 120 characters of the title.');
    expect(said(found)).toContain('We keep 10,000 characters of the description.');
  });

  it('costs one event, and no other', () => {
    const wrong = ['BEGIN:VEVENT', 'UID:a', 'DTSTART:20270231T190000', 'SUMMARY:No such day', 'END:VEVENT'];
    const fine = [
      'BEGIN:VEVENT',
      'UID:b',
      'DTSTART:20270302T190000',
      'SUMMARY:Fine',
      'this is no line',
      'END:VEVENT',
    ];
    const { events } = read(calendar(...wrong, ...fine));
    expect(events.map((it) => [it.title, it.words !== null])).toEqual([
      ['No such day', false],
      ['Fine', true],
    ]);
    expect(said(events[1]!)).toContain('We cannot read all of it (line 12)');
  });

  it('keeps control characters and halves of letters out', () => {
    expect(one('SUMMARY:A\u0000B\u202E C\uD800 D').title).toBe('AB C D');
  });
});

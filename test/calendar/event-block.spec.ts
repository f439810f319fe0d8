import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDocument } from '../../src/calendar/calendar-document.js';
import type { CalendarEvent } from '../../src/calendar/calendar-event.js';
import { tentative } from '../../src/calendar/entry-text.js';
import { eventBlock } from '../../src/calendar/event-block.js';
import { readCalendar } from './rows.js';

const BASE_URL = 'https://meet.example.org';

const workshop: CalendarEvent = {
  id: '0b51d2c4-5a0e-4f83-9a55-1c6ff5b1a001',
  path: '/events/0b51d2c4-5a0e-4f83-9a55-1c6ff5b1a001',
  note: '',
  title: 'Living with panic; a workshop, in two parts',
  discreetTitle: 'Workshop',
  description: 'Two quiet hours, with tea.\nCome just as you are – nobody has to speak.\n\nOlá, até já!',
  format: 'in person',
  area: 'Alcântara, Lisbon',
  language: 'en',
  startsLocal: '2027-03-26T19:00',
  endsAt: new Date('2027-03-26T21:00:00Z'),
  timeZone: 'Europe/Lisbon',
  allDay: false,
  isOn: true,
  sequence: 2,
  createdAt: new Date('2027-01-02T10:00:00Z'),
  modifiedAt: new Date('2027-02-03T11:30:15Z'),
};

const afterTheChange: CalendarEvent = {
  ...workshop,
  id: '0b51d2c4-5a0e-4f83-9a55-1c6ff5b1a002',
  path: '/events/0b51d2c4-5a0e-4f83-9a55-1c6ff5b1a002',
  title: 'Listening evening',
  description: '',
  format: 'online',
  area: '',
  language: 'de',
  startsLocal: '2027-04-02T19:00',
  endsAt: new Date('2027-04-02T20:00:00Z'),
  isOn: false,
};

function calendarOf(event: CalendarEvent, wording: 'full' | 'discreet' = 'full', name = 'Peers') {
  const block = eventBlock(event, wording, BASE_URL);
  const entry = { block, timeZone: event.timeZone, firstYear: 2027, lastYear: 2027 };
  return calendarDocument({ name, entries: [entry], homeZone: 'UTC', homeYear: 2027 });
}

describe('an event in a calendar', () => {
  it('is written as this file, which a phone can import', () => {
    const entries = [workshop, afterTheChange].map((event) => ({
      block: eventBlock(event, 'full', BASE_URL),
      timeZone: event.timeZone,
      firstYear: 2027,
      lastYear: 2027,
    }));
    const text = calendarDocument({ name: 'Northside, mornings', entries, homeZone: 'UTC', homeYear: 2027 });
    expect(text).toBe(readFileSync(new URL('across-the-clock-change.ics', import.meta.url), 'utf8'));
  });

  it('stays one event with its text and nothing more, whatever was typed', () => {
    const nasty = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\u0085',
      '\u000b',
      '\0',
      '\ud800',
      '\t',
      ',',
      ';',
      '\\',
      '\\n',
      ':',
      '"',
      ' ',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'ATTENDEE:mailto:a@b.c',
      'X-INJECTED:1',
      'é',
      '🧡',
      '語',
    );
    const typed = fc.oneof(
      fc
        .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
        .map((it) => it.join('')),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    const onOneLine = (text: string) =>
      plain(text)
        .split('\n')
        .map((it) => it.trim())
        .join(' ')
        .trim();
    fc.assert(
      fc.property(typed, typed, typed, typed, (title, description, area, calledSo) => {
        const told = calendarOf({ ...workshop, title, description, area }, 'full', calledSo);
        const { name, calendar, events } = readCalendar(told);
        expect(spaced(name)).toBe(spaced(onOneLine(calledSo)));
        expect(
          calendar
            .getAllProperties()
            .map((it) => it.name)
            .filter((it) => !HEADER.has(it)),
        ).toEqual([]);
        expect(events).toHaveLength(1);
        const [event] = events;
        expect(spaced(event!.summary)).toBe(spaced(onOneLine(title)));
        expect(spaced(event!.location)).toBe(spaced(onOneLine(area)));
        const described = event!.description!;
        expect(described).toBe(plain(described).trim());
        expect(described.split('\n').at(-1)).toBe(`Details and replies: ${BASE_URL}/events/${workshop.id}`);
        expect(event!.properties.filter((name) => !EXPECTED.has(name))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('says what was written with Markdown as plain text', () => {
    const description =
      'We talk about **sleep**.\nBring *tea*.\n\n## How\n- [the way](https://example.org/way?a=1&b=2)\n- a rest\n\n' +
      '1. come\n2. stay\n\n5 * 3 &#8232;<b>you</b> https://example.org';
    const [event] = readCalendar(calendarOf({ ...workshop, description })).events;
    expect(event!.description!.split('\n')).toEqual([
      'We talk about sleep.',
      'Bring tea.',
      '',
      'How',
      '',
      '- the way (https://example.org/way?a=1&b=2)',
      '- a rest',
      '',
      ' 1. come',
      ' 2. stay',
      '',
      '5 * 3 ',
      '<b>you</b> https://example.org',
      '',
      `Details and replies: ${BASE_URL}/events/${workshop.id}`,
    ]);
  });

  it('keeps every line within 75 octets, and ends each with CRLF', () => {
    const text = calendarOf({ ...workshop, title: '語🧡'.repeat(80), description: 'ß'.repeat(700) });
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('gives away neither its title nor what it is about where words must be discreet', () => {
    const text = calendarOf(workshop, 'discreet').replaceAll('\r\n ', '');
    expect(text).not.toMatch(/panic|tea|quiet/i);
    expect(readCalendar(text).events[0]).toMatchObject({
      summary: 'Workshop',
      location: 'Alcântara, Lisbon',
    });
  });

  it('names no organiser and no attendee, so no program writes to anyone', () => {
    expect(calendarOf(workshop)).not.toMatch(/ORGANIZER|ATTENDEE|VALARM|METHOD/);
  });

  it('leaves time free for someone who said maybe, but a cancelled one stays cancelled', () => {
    const maybe = (event: CalendarEvent) => tentative(eventBlock(event, 'full', BASE_URL));
    expect(maybe(workshop)).toMatch(/\r\nSTATUS:TENTATIVE\r\n/);
    expect(maybe(workshop)).toMatch(/\r\nTRANSP:TRANSPARENT\r\n/);
    expect(maybe(afterTheChange)).toMatch(/\r\nSTATUS:CANCELLED\r\n/);
  });

  it('ends when it ends, in the hour that comes twice', () => {
    const night = {
      ...workshop,
      startsLocal: '2027-10-31T01:30',
      endsAt: new Date('2027-10-31T01:15:00Z'),
    };
    const [event] = readCalendar(calendarOf(night)).events;
    expect(calendarOf(night)).toContain('DTEND:20271031T011500Z\r\n');
    expect(event!.end.toUnixTime() * 1000).toBe(night.endsAt.getTime());
  });

  it('is the same bytes as long as nothing changed', () => {
    expect(calendarOf(workshop)).toBe(calendarOf({ ...workshop }));
  });
});

const HEADER = new Set('version prodid name x-wr-calname refresh-interval x-published-ttl'.split(' '));
const EXPECTED = new Set(
  'uid sequence dtstamp dtstart dtend summary transp location description url status created last-modified'.split(
    ' ',
  ),
);

/** What may be left of a text: an own, slower account of the rule. */
function plain(text: string): string {
  const lines = text.replace(/\r\n|\r|\u0085|\u2028|\u2029/g, '\n').replaceAll('\t', ' ');
  return [...lines]
    .filter(
      (it) =>
        it === '\n' || !(it < ' ' || (it >= '\u007f' && it <= '\u009f') || /^[\ud800-\udfff]$/.test(it)),
    )
    .join('');
}

function spaced(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ');
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCalendarAnswers } from '../../src/inbound/calendar-answers.js';
import { readDeliveryReport } from '../../src/inbound/delivery-report.js';
import { isWithinLimits } from '../../src/inbound/mime-limits.js';
import { ownWords } from '../../src/inbound/own-words.js';
import { readLetter } from '../../src/inbound/read-letter.js';
import { momentOf } from '../../src/inbound/written-zone.js';
import { asExchange, programs } from './as-programs-write.js';

const SAID = { attendee: 'ana@example.org', organiser: 'replies+0@meet.example.net', uid: 'one' };

const OURS = {
  baseUrls: ['https://meet.example.net'],
  sender: { name: 'Test community', address: 'hello@meet.example.net' },
  inboundAddress: 'replies@meet.example.net',
};

/** What mail is made of, in any order. */
const scraps = fc.constantFrom(
  'Content-Type: multipart/mixed; boundary="a"',
  'Content-Type: multipart/alternative; boundary=',
  'Content-Type: text/calendar; method=REPLY; charset=utf-16',
  'Content-Type: message/rfc822',
  'Content-Type: message/delivery-status',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  'From: Ana <ana@example.org>, <<b@c>',
  'From: =?utf-8?b?////?= <x@y>',
  'Message-ID: <',
  '--a',
  '--a--',
  '',
  'BEGIN:VCALENDAR',
  'METHOD:REPLY',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'END:VCALENDAR',
  'RECURRENCE-ID;TZID=":20270305T190000',
  'DTSTAMP:99999999T999999Z',
  'SEQUENCE:-1e999',
  'ATTENDEE;PARTSTAT=ACCEPTED:mailto:',
  'RRULE:FREQ=SECONDLY',
  'Action: failed',
  'Status: 5.1.1',
);
const soup = fc
  .array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 60 })
  .map((lines) => Buffer.from(lines.join('\r\n'), 'utf8'));
const mutated = fc
  .record({
    program: fc.constantFrom(...Object.values(programs)),
    cuts: fc.array(fc.record({ at: fc.nat(2_500), take: fc.nat(200), put: fc.string({ maxLength: 80 }) }), {
      maxLength: 6,
    }),
  })
  .map(({ program, cuts }) =>
    Buffer.from(
      cuts.reduce(
        (text, { at, take, put }) => text.slice(0, at) + put + text.slice(at + take),
        program(SAID),
      ),
    ),
  );
const anything = fc.oneof(
  soup,
  mutated,
  fc.uint8Array({ maxLength: 3_000 }).map((bytes) => Buffer.from(bytes)),
);

describe('any letter whatever', () => {
  it('is read, or refused, and never breaks the reader', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (source) => {
        const letter = await readLetter(source);
        if (typeof letter === 'string') expect(['too-many-parts', 'unreadable']).toContain(letter);
        else expect(typeof letter.text).toBe('string');
      }),
      { numRuns: 600 },
    );
  });

  it('nor do its parts', () => {
    fc.assert(
      fc.property(anything, fc.string({ unit: 'grapheme', maxLength: 3_000 }), (source, text) => {
        readCalendarAnswers(source);
        readDeliveryReport(source);
        isWithinLimits(source);
        const own = ownWords(text, OURS);
        expect([...own].length).toBeLessThanOrEqual(2_000);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['headers without end', 'a: b\r\n'.repeat(40_000)],
    ['boundaries', `Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\n\r\n'.repeat(100_000)}`],
    ['letters in letters', 'Content-Type: message/rfc822\r\n\r\n'.repeat(20_000)],
    ['addresses in groups', `From: ${'a:'.repeat(50_000)};\r\n\r\nx`],
    ['quotes', `From: ana@example.org\r\n\r\n${'> '.repeat(100_000)}`],
    [
      'a calendar that never ends',
      `Content-Type: text/calendar\r\n\r\n${'BEGIN:VCALENDAR\r\n'.repeat(40_000)}`,
    ],
  ])('does not cost much, though it is made of %s', async (_, letter) => {
    const startedAt = performance.now();
    const read = await readLetter(Buffer.from(letter));
    if (typeof read !== 'string') ownWords(read.text, OURS);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it.each([
    ['On ', 'On a '],
    ['line ends', '\n'],
    ['dates', 'Op 1\n'],
    ['names', 'ab. skrev '],
    ['brackets', 'From: <'],
    ['pieces of our addresses', 'replies\n> +meet.example.net\n> /letters '],
    ['Arabic headers', 'من: 1 كتب\n'],
  ])('does not cost much to find the own words of, though it is made of %s', (_, scrap) => {
    const startedAt = performance.now();
    ownWords(scrap.repeat(10_000), OURS);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('names its moment on the clocks that it means', () => {
    const reply = asExchange({
      ...SAID,
      recurrenceId: 'RECURRENCE-ID;TZID=W. Europe Standard Time:20270705T200000',
    });
    const calendar = Buffer.from(Buffer.from(reply.split('base64\r\n\r\n')[1]!, 'base64').toString());
    const [answer] = readCalendarAnswers(calendar)!.answers;
    expect(momentOf(answer!.recurrenceId!, 'Europe/Lisbon').toString()).toBe('2027-07-05T18:00:00Z');
    const named = (zone: string) =>
      momentOf({ ...(answer!.recurrenceId as object), zone } as never, 'Europe/Lisbon').toString();
    expect(named('/freeassociation.sourceforge.net/America/New_York')).toBe('2027-07-06T00:00:00Z');
    expect(named('Customized Time Zone')).toBe('2027-07-05T19:00:00Z');
  });
});

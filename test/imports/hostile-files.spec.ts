import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeText } from '../../src/common/decode-text.js';
import { UnreadableFile } from '../../src/imports/reading/found-event.js';
import { readApart } from '../../src/imports/reading/read-apart.js';
import { readFile } from '../../src/imports/reading/read-file.js';

const CONTEXT = { groupZone: 'Europe/Lisbon', now: Date.parse('2027-01-10T12:00Z') };
const names = ['google', 'outlook', 'apple', 'meetup'];
const files = names.map((name) => readFileSync(`test/imports/files/${name}.ics`));

/** Anything but a sentence for its sender is a fault. */
function survives(text: string): void {
  try {
    readFile(text, CONTEXT);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
}

describe('no bytes', () => {
  it('break the reading, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => survives(decodeText(bytes))),
      { numRuns: 200, seed: 1 },
    );
  });

  it('break it when they stand in the middle of a real file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(3_000), fc.uint8Array({ maxLength: 12 }), fc.nat(40)), { maxLength: 6 }),
        (file, edits) => {
          let bytes: Buffer = file;
          for (const [at, put, gone] of edits) {
            bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + gone)]);
          }
          survives(decodeText(bytes));
        },
      ),
      { numRuns: 40, seed: 3 },
    );
  });

  it('break it as times, rules and cells', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '20270302T190000',
        '20270302',
        'FREQ=WEEKLY',
        'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
        'P1D',
        '-P9999999W',
        '99999999T999999Z',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'DTSTART',
              'DTEND',
              'RRULE',
              'EXDATE',
              'RDATE',
              'DURATION',
              'RECURRENCE-ID',
              'SUMMARY',
              'LOCATION',
              'X-ALT-DESC',
              'DTSTART;TZID=X',
              'DTSTART;VALUE=DATE',
            ),
            value,
          ),
        ),
        (lines) => {
          const said = lines.map(([name, text]) => `${name}:${text}`);
          survives(
            [
              'BEGIN:VCALENDAR',
              'BEGIN:VEVENT',
              'DTSTART:20270302T190000',
              ...said,
              'END:VEVENT',
              'END:VCALENDAR',
            ].join('\n'),
          );
          survives(
            `Title,Starts,Minutes,Repeats\n${lines.map(([name, text]) => `${name},${text},${text},${text}`).join('\n')}`,
          );
        },
      ),
      { numRuns: 80, seed: 2 },
    );
  });
});

describe('a hostile file', () => {
  const event = (...lines: string[]) =>
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:x',
      'DTSTART:20270302T190000',
      ...lines,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');

  it.each<[string, string]>([
    ['a line without an end', event(`DESCRIPTION:${'x'.repeat(2_000_000)}`)],
    ['a line folded without an end', event(`DESCRIPTION:x${'\r\n xxxx'.repeat(250_000)}`)],
    ['things put into each other without an end', 'BEGIN:VCALENDAR\r\n' + 'BEGIN:VEVENT\r\n'.repeat(9_000)],
    ['other things put into each other', event('BEGIN:X\r\n'.repeat(150_000))],
    [
      'a million dates that are left out',
      event('RRULE:FREQ=DAILY', `EXDATE:${'20270303T190000,'.repeat(120_000)}20270303T190000`),
    ],
    ['as many lines of them', event('RRULE:FREQ=DAILY', 'EXDATE:20270303T190000\r\n'.repeat(70_000))],
    ['a rule for every second', event('RRULE:FREQ=SECONDLY;COUNT=999999999')],
    ['a rule that never comes true', event('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')],
    ['a rule from long ago', event('DTSTART:19010101T000000', 'RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO')],
    ['tags without an end', event(`DESCRIPTION:${'<b '.repeat(600_000)}`)],
    ['quotation marks without an end', `Title,Starts\n${'"'.repeat(1_999_999)}`],
    ['separators alone', `Title,Starts\n${','.repeat(1_999_999)}`],
  ])('with %s is read or refused, and soon', (_, text) => {
    // Counted in work of this processor, which others cannot slow down.
    const before = process.cpuUsage();
    survives(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(15);
  });

  it('that takes too long is given up, and everything else goes on meanwhile', async () => {
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    const reading = await readApart(event('SUMMARY:Fine'), CONTEXT, 0.001);
    clearInterval(turning);
    expect(reading).toEqual({ problem: expect.stringContaining('takes too much work') });
    expect(await readApart(event('SUMMARY:Fine'), CONTEXT)).toMatchObject({
      file: { events: [{ title: 'Fine' }] },
    });
    expect(turns).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from '@jest/globals';
import { asInvitation, withAlarms, withCounts } from '../../src/calendar/entry-text.js';

const block = (start: string) => `BEGIN:VEVENT\r\n${start}\r\nSUMMARY:Speak up\r\nEND:VEVENT\r\n`;
const triggersOf = (text: string) =>
  [...text.matchAll(/\r\nTRIGGER:(.*)\r\n/g)].map(([, trigger]) => trigger);

describe('the alarms of an entry', () => {
  it('ring as long before a time as was wished', () => {
    const entry = withAlarms(block('DTSTART;TZID=Europe/Lisbon:20270503T190000'), [1440, 30, 0]);
    expect(triggersOf(entry)).toEqual(['-PT1440M', '-PT30M', '-PT0M']);
  });

  it('ring at nine in the morning for whole days, and once each morning', () => {
    const entry = withAlarms(block('DTSTART;VALUE=DATE:20270503'), [2880, 1440, 30, 0]);
    expect(triggersOf(entry)).toEqual(['-PT2340M', '-PT900M', 'PT540M']);
  });
});

describe('how many come, for a host', () => {
  const counted = (status: string) =>
    withCounts(
      `BEGIN:VEVENT\r\nSTATUS:${status}\r\nDESCRIPTION:Details\r\nEND:VEVENT\r\n`,
      { going: 2, maybe: 1, movedAt: null },
      'en',
    );

  it('stands before all else that an entry says', () => {
    expect(counted('CONFIRMED')).toContain('\r\nDESCRIPTION:2 are coming\\, 1 maybe.\\n\\nDetails\r\n');
  });

  it('is left out where nobody comes, for it is off', () => {
    expect(counted('CANCELLED')).toContain('\r\nDESCRIPTION:Details\r\n');
  });
});

describe('an invitation', () => {
  it('names its reader, whatever letters their address has', () => {
    const attendee = "ana$;$&$'$`@example.org";
    const text = asInvitation(block('SEQUENCE:2'), {
      organiser: { name: 'Test community', address: 'replies+0@example.org' },
      attendee,
      isGoing: true,
      isOver: false,
      raisedBy: 1,
      writtenAt: new Date('2027-03-05T12:00:00Z'),
    }).replaceAll('\r\n ', '');
    expect(text.match(/\r\nATTENDEE.*/g)).toEqual([
      `\r\nATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE:mailto:${attendee}`,
    ]);
    expect(text).toContain('\r\nSEQUENCE:3\r\n');
  });
});

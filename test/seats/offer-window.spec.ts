import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { offerClosesAt } from '../../src/seats/offer-window.js';

const NIGHT = { from: '22:00', until: '08:00', zone: 'Europe/Lisbon' };
const NEVER = { from: '00:00', until: '00:00', zone: 'Europe/Lisbon' };

/** On the clocks of Lisbon. */
function lisbon(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Lisbon').toInstant();
}

/** When an offer of that moment closes, on the clocks of Lisbon; `null`: there is none. */
function closes(now: string, start: string, quiet = NIGHT): string | null {
  const at = offerClosesAt(lisbon(now), lisbon(start), quiet);
  return at && at.toZonedDateTimeISO('Europe/Lisbon').toPlainDateTime().toString({ smallestUnit: 'minute' });
}

describe('how long a place is offered', () => {
  it('is a day when it is a week away or more, and shorter the nearer it comes', () => {
    expect(closes('2027-03-01T10:00', '2027-03-20T10:00', NEVER)).toBe('2027-03-02T10:00');
    expect(closes('2027-03-01T10:00', '2027-03-08T10:00', NEVER)).toBe('2027-03-02T10:00');
    expect(closes('2027-03-05T10:00', '2027-03-08T10:00', NEVER)).toBe('2027-03-05T20:17');
    expect(closes('2027-03-08T06:00', '2027-03-08T20:00', NEVER)).toBe('2027-03-08T08:00');
    expect(closes('2027-03-08T15:00', '2027-03-08T20:00', NEVER)).toBe('2027-03-08T15:42');
  });

  it('is twenty minutes at least, ends a quarter of an hour before the start, and else is not offered at all', () => {
    expect(closes('2027-03-08T19:00', '2027-03-08T20:00')).toBe('2027-03-08T19:20');
    expect(closes('2027-03-08T19:25', '2027-03-08T20:00')).toBe('2027-03-08T19:45');
    expect(closes('2027-03-08T19:26', '2027-03-08T20:00')).toBeNull();
    expect(closes('2027-03-08T20:30', '2027-03-08T20:00')).toBeNull();
  });

  it('does not run while the person sleeps', () => {
    expect(closes('2027-03-01T23:30', '2027-03-04T19:30')).toBe('2027-03-02T17:42');
    expect(closes('2027-03-01T21:00', '2027-03-15T19:00')).toBe('2027-03-03T17:00');
    expect(closes('2027-03-01T08:00', '2027-03-08T08:00')).toBe('2027-03-02T18:00');
  });

  it('runs through the night when the start is near', () => {
    expect(closes('2027-03-01T22:30', '2027-03-02T10:30')).toBe('2027-03-02T00:12');
    expect(closes('2027-03-01T22:30', '2027-03-02T10:31')).toBe('2027-03-02T09:43');
  });

  it('is right in the nights when the clocks change', () => {
    // On 28 March 01:00 becomes 02:00, and on 31 October 02:00 becomes 01:00.
    const nights = [
      ['2027-03-27T21:00', '2027-04-10T21:00', '2027-03-29T17:00'],
      ['2027-10-30T21:00', '2027-11-13T21:00', '2027-11-01T17:00'],
    ] as const;
    for (const [now, start, end] of nights) expect([now, closes(now, start)]).toEqual([now, end]);
    const inTheGap = { ...NIGHT, until: '01:30' };
    expect(closes('2027-03-27T23:00', '2027-04-10T21:00', inTheGap)).toBe('2027-03-29T06:00');
    const twice = { ...NIGHT, until: '01:30' };
    expect(closes('2027-10-30T23:00', '2027-11-13T21:00', twice)).toBe('2027-11-01T04:00');
  });

  it('goes by the clocks where the person is, and by none for someone without quiet hours', () => {
    const tokyo = { ...NIGHT, zone: 'Asia/Tokyo' };
    expect(closes('2027-03-01T15:00', '2027-03-15T15:00', tokyo)).toBe('2027-03-03T09:00');
    expect(closes('2027-03-01T23:00', '2027-03-15T15:00', NEVER)).toBe('2027-03-02T23:00');
    expect(closes('2027-03-01T13:30', '2027-03-15T15:00', { ...NIGHT, from: '13:00', until: '14:00' })).toBe(
      '2027-03-02T15:00',
    );
  });

  it('is never too short, never past its end, and longer for nobody who wakes', () => {
    const clock = fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.record({
          now: fc.integer({ min: 1_800_000_000_000, max: 1_840_000_000_000 }),
          aheadMinutes: fc.integer({ min: -60, max: 60 * 24 * 30 }),
          from: clock,
          until: clock,
          zone: fc.constantFrom(
            'Europe/Lisbon',
            'Australia/Lord_Howe',
            'America/Sao_Paulo',
            'Africa/Casablanca',
          ),
        }),
        ({ now, aheadMinutes, ...quiet }) => {
          const at = Temporal.Instant.fromEpochMilliseconds(now);
          const start = at.add({ minutes: aheadMinutes });
          const end = offerClosesAt(at, start, quiet);
          expect(end === null).toBe(aheadMinutes < 35);
          if (!end) return;
          const minutes = at.until(end).total('minutes');
          expect(minutes).toBeGreaterThanOrEqual(20);
          expect(minutes).toBeLessThanOrEqual(aheadMinutes - 15);
          const withoutNights = offerClosesAt(at, start, { ...NEVER })!;
          expect(Temporal.Instant.compare(end, withoutNights)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

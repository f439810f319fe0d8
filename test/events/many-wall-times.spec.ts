import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { readWallTimes } from '../../src/events/series/read-wall-times.js';
import { readWallTime, wallTimeAt } from '../../src/events/wall-time.js';

const ZONES = [
  'Europe/Lisbon',
  'America/New_York',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'UTC',
];

describe('many wall times', () => {
  it('mean what each of them means, also in gaps, in hours that come twice, and at the turn of a year', () => {
    const minutes = fc.integer({ min: 0, max: 25 * 365 * 24 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.array(minutes, { maxLength: 30 }), (zone, chosen) => {
        const locals = [...chosen, ...aroundChanges(zone)].map((after) => wallTime(after));
        const one = locals.map((local) => readWallTime(local, zone));
        expect(readWallTimes(locals, zone)).toEqual(
          one.map(({ happens, at }) => ({
            happens,
            at: new Date(at.epochMilliseconds),
            shown: wallTimeAt(at, zone),
          })),
        );
      }),
      { numRuns: 50 },
    );
  });
});

const START = new Temporal.PlainDateTime(2010, 1, 1);

function wallTime(minutesAfter: number): string {
  return START.add({ minutes: minutesAfter }).toString({ smallestUnit: 'minute' });
}

/** Minutes after START, every quarter of an hour round the next changes of the clocks. */
function aroundChanges(zone: string): number[] {
  const found: number[] = [];
  let next = START.toZonedDateTime(zone).getTimeZoneTransition('next');
  for (let changes = 0; next && changes < 4; changes++) {
    const at = START.until(next.toPlainDateTime()).total('minutes');
    for (let offset = -120; offset <= 120; offset += 15) found.push(Math.round(at) + offset);
    next = next.getTimeZoneTransition('next');
  }
  return found.filter((minutes) => minutes >= 0);
}

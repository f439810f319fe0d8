import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isWallTime, readWallTime, wallTimeAt } from '../../src/events/wall-time.js';

describe('a wall time', () => {
  it.each([
    ['2027-03-05T19:00', true],
    ['2028-02-29T00:00', true],
    ['2027-02-29T19:00', false],
    ['2027-04-31T19:00', false],
    ['2027-03-05T24:00', false],
    ['2027-03-05T19:60', false],
    ['2027-03-05T19:00:00', false],
    ['2027-03-05T19:00Z', false],
    ['2027-03-05 19:00', false],
    ['', false],
  ])('%s is one: %s', (text, answer) => {
    expect(isWallTime(text)).toBe(answer);
  });

  it('stays at 19:00 in Lisbon when the clocks change', () => {
    expect(readWallTime('2027-03-27T19:00', 'Europe/Lisbon').at.toString()).toBe('2027-03-27T19:00:00Z');
    expect(readWallTime('2027-03-28T19:00', 'Europe/Lisbon').at.toString()).toBe('2027-03-28T18:00:00Z');
  });

  it('that is skipped tells where the gap begins and ends', () => {
    const reading = readWallTime('2027-03-28T01:30', 'Europe/Lisbon');
    expect(reading).toMatchObject({
      happens: 'never',
      gapStarts: '2027-03-28T01:00',
      gapEnds: '2027-03-28T02:00',
    });
    expect(reading.at.toString()).toBe('2027-03-28T01:30:00Z');
  });

  it('that comes twice means the first, as RFC 5545 §3.3.5 reads it', () => {
    const reading = readWallTime('2027-10-31T01:30', 'Europe/Lisbon');
    expect(reading.happens).toBe('twice');
    expect(reading.at.toString()).toBe('2027-10-31T00:30:00Z');
    expect(reading.happens === 'twice' && reading.again.toString()).toBe('2027-10-31T01:30:00Z');
  });

  it('knows gaps of half an hour, at midnight, and of a whole day', () => {
    expect(readWallTime('2027-10-03T02:15', 'Australia/Lord_Howe')).toMatchObject({
      happens: 'never',
      gapStarts: '2027-10-03T02:00',
      gapEnds: '2027-10-03T02:30',
    });
    expect(readWallTime('2027-09-05T00:15', 'America/Santiago')).toMatchObject({
      happens: 'never',
      gapStarts: '2027-09-05T00:00',
      gapEnds: '2027-09-05T01:00',
    });
    expect(readWallTime('2011-12-30T12:00', 'Pacific/Apia')).toMatchObject({
      happens: 'never',
      gapStarts: '2011-12-30T00:00',
      gapEnds: '2011-12-31T00:00',
    });
  });

  it('anywhere, near any change of the clocks, means what the clocks there show', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 200 }), fc.integer({ min: -200, max: 200 }), holds),
      { numRuns: 1_500 },
    );
  });
});

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

/** @param minutes from the first change of the clocks after so many months, or from then where none comes */
function holds(timeZone: string, months: number, minutes: number): void {
  const then = Temporal.ZonedDateTime.from({ year: 2024, month: 1, day: 1, timeZone }).add({ months });
  const change = then.getTimeZoneTransition('next') ?? then;
  const local = change.toPlainDateTime().add({ minutes }).toString({ smallestUnit: 'minute' });
  const reading = readWallTime(local, timeZone);

  if (reading.happens === 'never') {
    expect(reading.gapStarts <= local && local < reading.gapEnds).toBe(true);
    expect(clockShows(reading.at, timeZone)).not.toBe(local);
    const gapEnds = readWallTime(reading.gapEnds, timeZone);
    expect(gapEnds.happens).toBe('once');
    expect(clockShows(gapEnds.at, timeZone)).toBe(reading.gapEnds);
    expect(clockShows(gapEnds.at.subtract({ milliseconds: 1 }), timeZone) < reading.gapStarts).toBe(true);
    return;
  }
  expect(clockShows(reading.at, timeZone)).toBe(local);
  expect(wallTimeAt(reading.at, timeZone)).toBe(local);
  if (reading.happens === 'once') return;
  expect(clockShows(reading.again, timeZone)).toBe(local);
  expect(Temporal.Instant.compare(reading.at, reading.again)).toBe(-1);
}

/** A second opinion: the runtime's own clocks, without Temporal. */
function clockShows(moment: Temporal.Instant, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(moment.epochMilliseconds);
  const part = (type: string) => parts.find((it) => it.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

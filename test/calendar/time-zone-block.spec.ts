import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { timeZones } from '../../src/common/time-zone.js';
import { timeZoneBlock } from '../../src/calendar/time-zone-block.js';

const FIRST_YEAR = 2025;
const LAST_YEAR = 2031;

describe('the time zones in our calendars', () => {
  it.each(chunks(timeZones(), 60))('tell every moment as the tz data does (%s …)', (_, ...zones) => {
    expect(zones.flatMap((zone) => wrongMoments(zone, FIRST_YEAR, LAST_YEAR))).toEqual([]);
  });

  it('keep to one rule for each yearly change, which is all that Outlook reads', () => {
    for (const zone of ['Europe/Lisbon', 'America/New_York', 'Australia/Sydney', 'America/Santiago']) {
      const block = timeZoneBlock(zone, 2026, 2027);
      expect(block.match(/RRULE:FREQ=YEARLY;BYMONTH/g)).toHaveLength(2);
      expect(block.match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toHaveLength(2);
      expect(block).not.toContain('UNTIL');
    }
    expect(timeZoneBlock('Europe/Lisbon', 2026, 2027)).toContain(
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n',
    );
    expect(timeZoneBlock('America/New_York', 2026, 2027)).toContain(
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n',
    );
    // In both these years it is the last Friday too, but not in others.
    expect(timeZoneBlock('Asia/Jerusalem', 2026, 2027)).toContain(
      'BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR\r\n',
    );
  });

  it('follow a zone that gives up changing its clocks', () => {
    expect(wrongMoments('America/Sao_Paulo', 2015, 2021)).toEqual([]);
    expect(wrongMoments('Europe/Istanbul', 2014, 2018)).toEqual([]);
    expect(wrongMoments('Asia/Pyongyang', 2014, 2019)).toEqual([]);
  });
});

/** Local times, month by month and around each change, that an independent reader places elsewhere than Temporal. */
function wrongMoments(zone: string, firstYear: number, lastYear: number): string[] {
  const reader = ICAL.Timezone.fromData({
    tzid: zone,
    component: new ICAL.Component(ICAL.parse(timeZoneBlock(zone, firstYear, lastYear))),
  });
  return samples(zone, firstYear, lastYear)
    .filter((moment) => {
      const { year, month, day, hour, minute, second } = moment;
      const read = new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, reader);
      return read.toUnixTime() !== moment.epochMilliseconds / 1000;
    })
    .map(String);
}

function samples(zone: string, firstYear: number, lastYear: number): Temporal.ZonedDateTime[] {
  const start = Temporal.PlainDateTime.from({ year: firstYear, month: 1, day: 1 }).toZonedDateTime(zone);
  const found = Array.from({ length: (lastYear - firstYear + 1) * 12 }, (_, months) =>
    start.add({ months }).with({ day: 20, hour: 19 }),
  );
  let change = start.getTimeZoneTransition('next');
  while (change && change.year <= lastYear) {
    found.push(...[-180, -121, 121, 180].map((minutes) => change!.add({ minutes })));
    change = change.getTimeZoneTransition('next');
  }
  return found.filter((moment) => moment.year >= firstYear && moment.year <= lastYear);
}

function chunks(zones: string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(zones.length / size) }, (_, at) => {
    const chunk = zones.slice(at * size, (at + 1) * size);
    return [chunk[0]!, ...chunk];
  });
}

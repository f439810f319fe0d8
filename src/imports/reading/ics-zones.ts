import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { isTimeZone, spelled } from '../../common/time-zone.js';
import { zoneName } from '../../common/zone-names.js';
import { readWallTime } from '../../events/wall-time.js';
import type { FileTime } from './ics-times.js';
import { windowsZones } from './windows-zones.js';

/** Of many zones with the same clocks, these are the ones that people know. */
const FAMILIAR = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Helsinki',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'Australia/Sydney',
];

/** A zone of ours for one of a file. */
interface Known {
  zone: string;
  /** What was not as clear as a name. */
  message: string | null;
  /** By its own clocks, where it is none of ours. */
  own?: ICAL.Timezone;
}

/** The zones of one file. People name them in four ways, and one of them is a description of its clocks. */
export class IcsZones {
  private readonly known = new Map<string, Known>();
  private readonly calendarZone: string | null;

  constructor(
    private readonly described: Map<string, string>,
    calendarZone: string | undefined,
    private readonly groupZone: string,
    private readonly now: Temporal.Instant,
  ) {
    this.calendarZone = calendarZone === undefined ? null : zoneCalled(calendarZone);
  }

  /** Where a time is meant. `repeats`: what is said in UTC stays so, for each date would be at another hour elsewhere. */
  find(time: FileTime, repeats: boolean): { zone: string; message: string | null } {
    if (time.isUtc && repeats) {
      const message =
        'The file tells its times in UTC, so the series keeps to UTC and its hour moves where clocks change. If that is not what you mean, choose another time zone in the draft.';
      return { zone: 'UTC', message };
    }
    if (time.isUtc) return { zone: this.calendarZone ?? this.groupZone, message: null };
    if (time.tzid === null) {
      const message = time.isDate ? null : `The file names no time zone, so we take ${this.ours()}.`;
      return { zone: this.groupZone, message };
    }
    const { zone, message } = this.named(time.tzid);
    return { zone, message };
  }

  /** The moment that a time means. */
  instantOf(time: FileTime): Temporal.Instant {
    if (time.isUtc) return time.wall.toZonedDateTime('UTC').toInstant();
    const { zone, own } =
      time.tzid === null ? { zone: this.groupZone, own: undefined } : this.named(time.tzid);
    if (!own) return readWallTime(time.wall.toString({ smallestUnit: 'minute' }), zone).at;
    const seconds = own.utcOffset(icalTime(time.wall));
    return time.wall.toZonedDateTime('UTC').toInstant().subtract({ seconds });
  }

  private named(tzid: string): Known {
    const before = this.known.get(tzid);
    if (before) return before;
    const found = this.lookUp(tzid);
    this.known.set(tzid, found);
    return found;
  }

  private lookUp(tzid: string): Known {
    const zone = zoneCalled(tzid);
    if (zone) return { zone, message: null };
    const text = this.described.get(tzid);
    const own = text === undefined ? null : readZone(text);
    const place = text === undefined ? undefined : /^X-LIC-LOCATION:(.+)$/im.exec(text)?.[1];
    const placed = place === undefined ? null : zoneCalled(place);
    if (placed) return { zone: placed, message: null };
    const name = `“${[...tzid].slice(0, 60).join('')}”`;
    if (!own) {
      return {
        zone: this.groupZone,
        message: `We do not know the time zone ${name}, so we take ${this.ours()}. Please check the time.`,
      };
    }
    const same = this.withTheClocksOf(own);
    if (same) {
      return {
        zone: same,
        message: `The file calls its time zone ${name}. Its clocks are those of ${zoneName(same)}, so we take that.`,
      };
    }
    return {
      zone: this.groupZone,
      message: `The file has a time zone of its own, ${name}. We tell the same moment by ${this.ours()}. Please check the time.`,
      own,
    };
  }

  private ours(): string {
    return `the group’s time zone, ${zoneName(this.groupZone)}`;
  }

  /** The group's own zone first: many have the same clocks. */
  private withTheClocksOf(own: ICAL.Timezone): string | null {
    const candidates = new Set([
      this.groupZone,
      this.calendarZone ?? 'UTC',
      ...FAMILIAR,
      ...Object.values(windowsZones),
    ]);
    const first = this.now.toZonedDateTimeISO('UTC').toPlainDate().with({ month: 1, day: 1 });
    const days = Array.from({ length: 48 }, (_, at) => first.add({ months: at >> 1, days: (at & 1) * 14 }));
    const looks = days.map((day) => {
      const noon = day.toPlainDateTime({ hour: 12 });
      return { noon, ahead: own.utcOffset(icalTime(noon)) };
    });
    const fits = (zone: string) =>
      looks.every(({ noon, ahead }) => noon.toZonedDateTime(zone).offsetNanoseconds / 1e9 === ahead);
    return [...candidates].find(fits) ?? null;
  }
}

/** A zone by any of its names: as IANA has it, with a path before it, or as Windows calls it. */
export function zoneCalled(name: string): string | null {
  const plain = name.trim().replace(/^"|"$/g, '');
  // As in /freeassociation.sourceforge.net/Tzfile/Europe/Lisbon and /mozilla.org/20050126_1/Europe/Lisbon.
  const parts = plain.startsWith('/') ? plain.split('/') : [];
  const names = [plain, windowsZones[plain] ?? '', parts.slice(-3).join('/'), parts.slice(-2).join('/')];
  const known = names.find((it) => isTimeZone(it));
  return known === undefined ? null : spelled(known);
}

function readZone(text: string): ICAL.Timezone | null {
  try {
    const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const rules = [
      ...component.getAllSubcomponents('standard'),
      ...component.getAllSubcomponents('daylight'),
    ];
    if (rules.length === 0) return null;
    // Only what stays cheap to count: a yearly rule for each change of the clocks.
    const isTame = rules.every((rule) => {
      const recur = rule.getFirstPropertyValue('rrule');
      return recur === null || (recur instanceof ICAL.Recur && recur.freq === 'YEARLY');
    });
    if (!isTame) return null;
    const zone = new ICAL.Timezone({ component, tzid: 'own' });
    zone.utcOffset(ICAL.Time.fromData({ year: 2026, month: 7, day: 1, hour: 12 }));
    return zone;
  } catch {
    return null;
  }
}

function icalTime({ year, month, day, hour, minute }: Temporal.PlainDateTime): ICAL.Time {
  return ICAL.Time.fromData({ year, month, day, hour, minute });
}

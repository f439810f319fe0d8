import { calendarDocument, type Entry } from '../../src/calendar/calendar-document.js';
import type { CalendarDate, CalendarEvent, Wording } from '../../src/calendar/calendar-event.js';
import type { CalendarSeries, ChangedDate } from '../../src/calendar/calendar-series.js';

import { eventBlock } from '../../src/calendar/event-block.js';
import { seriesBlock } from '../../src/calendar/series-block.js';
import type { Rule } from '../../src/events/series/rule.js';
import { scheduleDates } from '../../src/events/series/schedule-dates.js';
import { startsBetween } from '../../src/events/series/starts-of.js';
import { endOf, readWallTime } from '../../src/events/wall-time.js';
import { toDate } from '../../src/database/instant.js';
import type { ReadDate } from '../support/calendar-readers.js';

/** The years of the calendars are over, and no version of the tz data will change what their clocks showed. */
export const HORIZON = '2026-01-01T00:00';
const BASE_URL = 'https://meet.example.org';

export interface Golden {
  text: string;
  /** The product's own list. */
  dates: ReadDate[];
}

type Fields = Partial<CalendarEvent> & { durationMinutes?: number };

/** A one-off meeting of two hours. */
export function meeting(n: number, fields: Fields): CalendarEvent {
  const { durationMinutes = 120, ...others } = fields;
  const id = `0b51d2c4-5a0e-4f83-9a55-1c6ff5b1a${String(n).padStart(3, '0')}`;
  const event = {
    id,
    path: `/events/${id}`,
    title: 'Listening evening',
    discreetTitle: 'Meeting',
    description: '',
    note: '',
    format: 'in person',
    area: 'Alcântara, Lisbon',
    language: 'en',
    startsLocal: '2019-03-05T19:00',
    timeZone: 'Europe/Lisbon',
    allDay: false,
    isOn: true,
    sequence: 0,
    createdAt: new Date('2019-01-02T10:00:00Z'),
    modifiedAt: new Date('2019-01-03T11:30:15Z'),
    ...others,
  };
  const start = readWallTime(event.startsLocal, event.timeZone).at;
  return { ...event, endsAt: toDate(endOf({ ...event, durationMinutes }, start)) };
}

interface Different {
  skipped?: string[];
  /** By the wall time that the rule has. */
  changed?: Record<string, Fields>;
  added?: Fields[];
}

/** A series, as calendars know it, with what is different about it. */
export function series(n: number, rule: Rule, fields: Fields, different: Different = {}): CalendarSeries {
  const master = meeting(n, fields);
  const { skipped = [], changed = {}, added = [] } = different;
  const date = (at: number, its: Fields): CalendarDate => {
    const one = meeting(n * 10 + at, { ...fields, ...its });
    return { ...one, eventId: master.id, occurrenceId: one.id };
  };
  const changes = Object.entries(changed).map(([originalLocal, its], at): ChangedDate => ({
    ...date(at, { startsLocal: originalLocal, sequence: 1, ...its }),
    originalLocal,
  }));
  return {
    ...master,
    path: `/series/${master.id}`,
    rule,
    left: skipped,
    changed: changes,
    added: added.map((its, at) => date(changes.length + at, its)),
    goodUntil: null,
  };
}

interface About {
  name?: string;
  wording?: Wording;
  source?: string;
  color?: string;
}

/** The calendar that the product makes of these, and its own list of their dates. */
export function golden(
  told: (CalendarEvent | CalendarSeries)[],
  { name = 'Northside Peers', wording = 'full', source, color }: About = {},
  beside: (block: string) => string = (block) => block,
): Golden {
  const entries = told.map((it): Entry => {
    const block = 'rule' in it ? seriesBlock(it, wording, BASE_URL) : eventBlock(it, wording, BASE_URL);
    const last = 'rule' in it ? (datesOf(it).at(-1)?.start ?? it.startsLocal) : it.endsAt.toISOString();
    return {
      block: beside(block),
      timeZone: it.allDay ? null : it.timeZone,
      firstYear: Number(it.startsLocal.slice(0, 4)),
      lastYear: Number(last.slice(0, 4)),
    };
  });
  return {
    text: calendarDocument({
      name,
      entries,
      homeZone: 'UTC',
      homeYear: 2019,
      ...(source && { source }),
      ...(color && { color }),
    }),
    dates: told
      .flatMap((it) => ('rule' in it ? datesOf(it) : [shown(it, it.id)]))
      .sort((one, other) => (`${one.start} ${one.uid}` < `${other.start} ${other.uid}` ? -1 : 1)),
  };
}

function datesOf(it: CalendarSeries): ReadDate[] {
  const changed = new Map(it.changed.map((date) => [date.originalLocal, date]));
  const locals = startsBetween(it.rule, it.startsLocal, it.startsLocal, HORIZON).filter(
    (local) => !it.left.includes(local),
  );
  const facts = { ...it, durationMinutes: 120, rsvpsOpenLocal: null, rsvpsCloseLocal: null };
  const ofRule = scheduleDates(locals, facts).map(({ originalLocal, startsAt }) => {
    const other = changed.get(originalLocal);
    if (other) return shown(other, it.id);
    return {
      uid: it.id,
      start: it.allDay ? originalLocal.slice(0, 10) : startsAt.toISOString(),
      isOff: !it.isOn,
    };
  });
  return [...ofRule, ...it.added.map((date) => shown(date, date.id))];
}

function shown({ startsLocal, timeZone, allDay, isOn }: CalendarEvent, uid: string): ReadDate {
  const at = toDate(readWallTime(startsLocal, timeZone).at);
  return { uid, start: allDay ? startsLocal.slice(0, 10) : at.toISOString(), isOff: !isOn };
}

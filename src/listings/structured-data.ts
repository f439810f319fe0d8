import { Temporal } from 'temporal-polyfill';
import { renderMarkdown } from '../common/markdown.js';
import { plainText } from '../common/plain-text.js';
import { toInstant } from '../database/instant.js';
import type { EventFormat } from '../events/event.entity.js';
import type { EventView } from '../events/event.view.js';
import { DAY_MINUTES, lastDayOf } from '../events/whole-days.js';
import { nthDays, type Rhythm, type Rule } from '../events/series/rule.js';
import { hoursOf } from './hours.js';
import type { SeriesFacts } from './regular-meetings.queries.js';

/** As schema.org describes it, in JSON-LD. */
export type StructuredData = Record<string, unknown>;

const MOST_WORDS = 1_000;

const ATTENDANCE: Record<EventFormat, string> = {
  'in person': 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
};

/**
 * A date for search engines, of what its page shows to every stranger: the part of town and not the address, the
 * page and not the meeting link. `null` for what is not public.
 */
export function eventData(event: EventView, baseUrl: string): StructuredData | null {
  if (event.group.visibility !== 'public' || event.group.archived || event.state === 'draft') return null;
  const url = `${baseUrl}/events/${event.id}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    ...shared({ ...event, url, groupUrl: `${baseUrl}/groups/${event.group.id}` }),
    description: wordsOf(event.description),
    ...(event.allDay
      ? { startDate: event.startsLocal.slice(0, 10), endDate: lastDayOf(event) }
      : {
          startDate: momentOf(toInstant(event.startsAt), event.timeZone),
          endDate: momentOf(toInstant(event.endsAt), event.timeZone),
        }),
    eventStatus: `https://schema.org/${event.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    superEvent: event.series ? seriesNamed(`${baseUrl}/series/${event.series.id}`) : undefined,
  };
}

/** Its page says what it is called, which is not always what one of its dates is called. */
function seriesNamed(url: string): StructuredData {
  return { '@type': 'EventSeries', '@id': url, url };
}

/** The same for a whole series, with its rule. */
export function seriesData(series: SeriesFacts, description: string, baseUrl: string): StructuredData {
  const next = Temporal.Instant.from(series.nextStartsAt);
  const url = `${baseUrl}/series/${series.id}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'EventSeries',
    ...shared({ ...series, url, groupUrl: `${baseUrl}/groups/${series.groupId}` }),
    description: wordsOf(description),
    startDate: series.allDay ? dayOf(next, series.timeZone) : momentOf(next, series.timeZone),
    eventStatus: 'https://schema.org/EventScheduled',
    eventSchedule: scheduleOf(series),
  };
}

function shared(event: {
  title: string;
  url: string;
  language: string;
  format: EventFormat;
  area: string;
  groupName: string;
  groupUrl: string;
}): StructuredData {
  return {
    '@id': event.url,
    url: event.url,
    name: event.title,
    inLanguage: event.language,
    eventAttendanceMode: ATTENDANCE[event.format],
    location: locationOf(event),
    organizer: { '@type': 'Organization', name: event.groupName, url: event.groupUrl },
  };
}

function locationOf({ format, area, url }: { format: EventFormat; area: string; url: string }) {
  const place = { '@type': 'Place', name: area, address: area };
  const page = { '@type': 'VirtualLocation', url };
  if (format === 'online') return page;
  if (format === 'hybrid') return area ? [place, page] : page;
  return area ? place : undefined;
}

function scheduleOf(series: SeriesFacts): StructuredData {
  const { rule, startsLocal, allDay, exceptions } = series;
  const except = exceptions.map((wall) => (allDay ? wall.slice(0, 10) : `${wall}:00`));
  return {
    '@type': 'Schedule',
    ...repeatOf(rule.rhythm),
    ...endOf(rule),
    startDate: startsLocal.slice(0, 10),
    ...(allDay ? { duration: `P${series.durationMinutes / DAY_MINUTES}D` } : hoursOfDay(series)),
    exceptDate: except.length > 0 ? except : undefined,
  };
}

function hoursOfDay(series: SeriesFacts): StructuredData {
  const [startTime, endTime] = hoursOf(series).map((time) => `${time}:00`);
  return {
    startTime,
    endTime,
    duration: `PT${series.durationMinutes}M`,
    scheduleTimezone: series.timeZone,
  };
}

/** As ISO 8601 says how often, and RFC 5545 on which days. */
function repeatOf(rhythm: Rhythm): StructuredData {
  switch (rhythm.every) {
    case 'day':
      return { repeatFrequency: 'P1D' };
    case 'week':
      return { repeatFrequency: `P${rhythm.interval}W`, byDay: rhythm.weekdays };
    case 'month':
      if ('day' in rhythm) return { repeatFrequency: 'P1M', byMonthDay: rhythm.day };
      return { repeatFrequency: 'P1M', byDay: nthDays(rhythm) };
    default:
      return { repeatFrequency: 'P1Y', byMonth: rhythm.month, byMonthDay: rhythm.day };
  }
}

function endOf({ end }: Rule): StructuredData {
  if (!end) return {};
  return 'count' in end ? { repeatCount: end.count } : { endDate: end.until };
}

function dayOf(at: Temporal.Instant, timeZone: string): string {
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function momentOf(at: Temporal.Instant, timeZone: string): string {
  return at.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** `undefined` for nothing, which JSON leaves out. */
function wordsOf(markdown: string): string | undefined {
  const text = plainText(renderMarkdown(markdown), 'beside').trim();
  return [...text].slice(0, MOST_WORDS).join('') || undefined;
}

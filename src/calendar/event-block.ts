import ical, { formatDate, ICalEvent, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { type Language, oneOfOurs } from '../common/languages.js';
import { renderMarkdown } from '../common/markdown.js';
import { plainText } from '../common/plain-text.js';
import { toInstant } from '../database/instant.js';
import type { CalendarEvent, Wording } from './calendar-event.js';
import { calendarLine, calendarText, foldLines } from './calendar-text.js';

const DETAILS: Record<Language, string> = {
  en: 'Details and replies',
  de: 'Einzelheiten und Antworten',
  es: 'Detalles y respuestas',
  fr: 'Détails et réponses',
  ar: 'التفاصيل والردود',
};

/** How a VEVENT stands in a series: with its rule, or as the date that the rule has at a wall time. */
type Recurrence = { rule: string } | { of: string };

/**
 * One VEVENT. The same event gives the same bytes: its UID is its id, which names no host (RFC 7986 §5.3), and
 * its times are its own, not ours. It names no ORGANIZER and no ATTENDEE, so no program writes to anyone.
 * @returns folded lines, each ending in CRLF
 */
export function eventBlock(
  event: CalendarEvent,
  wording: Wording,
  baseUrl: string,
  recurrence?: Recurrence,
): string {
  const page = `${baseUrl}${event.path}`;
  const start = Temporal.PlainDateTime.from(event.startsLocal).toZonedDateTime(event.timeZone);
  const end = toInstant(event.endsAt).toZonedDateTimeISO(event.timeZone);
  const block = new ICalEvent(
    {
      id: event.id,
      sequence: event.sequence,
      stamp: event.modifiedAt,
      created: event.createdAt,
      lastModified: event.modifiedAt,
      start,
      end,
      allDay: event.allDay,
      timezone: event.timeZone,
      ...(recurrence && recurrenceOf(recurrence, event.timeZone)),
      summary: calendarLine(wording === 'full' ? event.title : event.discreetTitle),
      description: descriptionOf(event, wording, page),
      location: calendarLine(event.area) || (event.format === 'online' ? 'Online' : null),
      url: page,
      status: event.isOn ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      // A campaign week fills nobody's calendar.
      transparency:
        event.isOn && !event.allDay ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    },
    ical(),
  );
  const text = block.toString();
  return foldLines(event.allDay ? withDayNamed(text) : withExactEnd(text, end));
}

function recurrenceOf(recurrence: Recurrence, timeZone: string) {
  if ('rule' in recurrence) return { repeating: recurrence.rule };
  return { recurrenceId: Temporal.PlainDateTime.from(recurrence.of).toZonedDateTime(timeZone) };
}

function descriptionOf(event: CalendarEvent, wording: Wording, page: string): string {
  const link = `${DETAILS[oneOfOurs(event.language)]}: ${page}`;
  if (wording === 'discreet') return link;
  // RFC 5545 §3.8.1.5 knows text only. What was written as an entity becomes a character here, so it is looked at last.
  const about = calendarText(plainText(renderMarkdown(event.description), 'beside')).trim();
  const note = calendarText(event.note).trim();
  return [note, about, link].filter(Boolean).join('\n\n');
}

/** ical-generator writes the RECURRENCE-ID of a day as a time, but it has to be as DTSTART is (RFC 5545 §3.8.4.4). */
function withDayNamed(block: string): string {
  return block.replace(
    /\r\nRECURRENCE-ID(?:;TZID=[^:]*)?:(\d{8})T\d{6}Z?(?=\r\n)/,
    '\r\nRECURRENCE-ID;VALUE=DATE:$1',
  );
}

/** A wall time that comes twice means the first (RFC 5545 §3.3.5). An end in the second is told in UTC. */
function withExactEnd(block: string, end: Temporal.ZonedDateTime): string {
  const asRead = end.toPlainDateTime().toZonedDateTime(end.timeZoneId);
  if (asRead.equals(end)) return block;
  return block.replace(/\r\nDTEND;[^\r]*/, `\r\nDTEND:${formatDate(null, end.toInstant())}`);
}

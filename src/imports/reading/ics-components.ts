import ICAL from 'ical.js';
import { MOST_IN_FILE, UnreadableFile } from './found-event.js';

/** How Outlook and Exchange say that an event takes whole days. */
export const ALL_DAY_MARK = 'X-MICROSOFT-CDO-ALLDAYEVENT';
/** Those that may become part of a draft. Others, such as people's addresses, are not even looked at. */
const WANTED = new Set([
  'UID',
  'SUMMARY',
  'DESCRIPTION',
  'X-ALT-DESC',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'LOCATION',
  'URL',
  'CONFERENCE',
  'STATUS',
  'SEQUENCE',
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  ALL_DAY_MARK,
  'X-GATHERWELL-FACTS',
]);
/** A longer line is cut: nothing we keep is as long. */
const MOST_LINE = 80_000;
const MOST_PROPERTIES = 1_000;
const MOST_ZONES = 100;
const MOST_ZONE_LINES = 1_000;

/** One VEVENT: its properties by name, in the order of the file. */
export interface IcsEvent {
  line: number;
  properties: Map<string, ICAL.Property[]>;
  /** The lines of it that say nothing a calendar may say. */
  unread: number[];
}

/** An event of a file with the dates of it that the file tells apart. */
export interface IcsFamily {
  master: IcsEvent;
  overrides: IcsEvent[];
}

export interface IcsFile {
  events: IcsEvent[];
  /** The text of each VTIMEZONE, by TZID. */
  zones: Map<string, string>;
  /** What the calendar says of itself. */
  calendar: Map<string, string>;
  /** How many VTODO, VJOURNAL and the like there are. */
  others: number;
}

/**
 * Takes an iCalendar text apart, each line for itself: what is wrong with one event costs nothing else, and how deep
 * things are put into each other does not matter. Bounded in whatever could be much.
 * @throws UnreadableFile
 */
export function icsComponents(text: string): IcsFile {
  const file: IcsFile = { events: [], zones: new Map(), calendar: new Map(), others: 0 };
  const open: string[] = [];
  let event: IcsEvent | null = null;
  let count = 0;
  let zone: { id: string; lines: string[] } | null = null;
  for (const { line, text: content } of unfolded(text)) {
    const { name, value } = named(content);
    if (name === 'BEGIN') {
      const component = value.trim().toUpperCase();
      if (component === 'VEVENT') {
        event = { line, properties: new Map(), unread: [] };
        count = 0;
        file.events.push(event);
        if (file.events.length > MOST_IN_FILE) throw new UnreadableFile(TOO_MANY);
      } else if (component === 'VTIMEZONE') zone = { id: '', lines: [] };
      else if (open.length < 2 && /^V(?:TODO|JOURNAL)$/.test(component)) file.others++;
      if (open.length < 100) open.push(component);
    }
    if (zone && zone.lines.length < MOST_ZONE_LINES) zone.lines.push(content);
    if (name === 'END') {
      const component = value.trim().toUpperCase();
      const at = open.lastIndexOf(component);
      if (at >= 0) open.length = at;
      if (component === 'VEVENT') event = null;
      if (component === 'VTIMEZONE' && zone) {
        if (zone.id && file.zones.size < MOST_ZONES) file.zones.set(zone.id, zone.lines.join('\r\n'));
        zone = null;
      }
      continue;
    }
    if (name === 'BEGIN') continue;
    const inside = open.at(-1);
    if (zone) {
      if (name === 'TZID' && inside === 'VTIMEZONE') zone.id = value.trim();
    } else if (event && inside === 'VEVENT') {
      if (name === '' && content.trim() !== '') event.unread.push(line);
      if (WANTED.has(name) && count++ < MOST_PROPERTIES) keep(event, name, content, line);
    } else if (inside === 'VCALENDAR' && file.calendar.size < 50) file.calendar.set(name, value.trim());
  }
  return file;
}

const TOO_MANY = `This file holds more than ${MOST_IN_FILE.toLocaleString('en')} events. Please export a shorter time, or one calendar at a time.`;

function keep(event: IcsEvent, name: string, content: string, line: number): void {
  try {
    const property = new ICAL.Property(ICAL.parse.property(content) as unknown[]);
    event.properties.set(name, [...(event.properties.get(name) ?? []), property]);
  } catch {
    event.unread.push(line);
  }
}

/** Content lines, unfolded (RFC 5545 §3.1), with the number of their first line. */
function* unfolded(text: string): Generator<{ line: number; text: string }> {
  let number = 0;
  let begun: { line: number; text: string } | null = null;
  for (const [raw] of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    if (raw === '') break;
    number++;
    const content = raw.replace(/[\r\n]+$/, '');
    if (begun && /^[ \t]/.test(content)) {
      if (begun.text.length < MOST_LINE) begun.text += content.slice(1, MOST_LINE);
      continue;
    }
    if (begun) yield begun;
    begun = { line: number, text: content.slice(0, MOST_LINE) };
  }
  if (begun) yield begun;
}

function named(content: string): { name: string; value: string } {
  const name = /^([A-Za-z0-9-]{1,60})(?=[;:])/.exec(content)?.[1] ?? '';
  return { name: name.toUpperCase(), value: name ? content.slice(content.indexOf(':') + 1) : '' };
}

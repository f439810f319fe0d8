import ical, { escape, type ICalCalendarMethod } from 'ical-generator';
import { calendarLine, foldLines, UTC } from './calendar-text.js';
import { timeZoneBlock } from './time-zone-block.js';

const REFRESH_SECONDS = 4 * 3600;

/** A VEVENT, with what its calendar must know to place it. */
export interface Entry {
  block: string;
  /** `null`: it has days and no times, and so needs no zone. */
  timeZone: string | null;
  firstYear: number;
  lastYear: number;
}

interface DocumentWish {
  /** `null`: a file for one import, not a calendar of its own. */
  name: string | null;
  /** A CSS3 name. */
  color?: string;
  /** Its own address, where everyone may know it. */
  source?: string | null;
  method?: ICalCalendarMethod;
  entries: Entry[];
  /** Its VTIMEZONE stands in a calendar without events, which must hold something (RFC 5545 §3.6). */
  homeZone: string;
  /** The year that `homeZone` is told for. */
  homeYear: number;
}

/** A whole calendar: a header, the zones its events need, and their blocks as they are. Ends in CRLF. */
export function calendarDocument(wish: DocumentWish): string {
  const { name, method, entries, homeZone, homeYear } = wish;
  const shell = ical({
    prodId: '//Gatherwell//Calendar//EN',
    ...(method && { method }),
    ...(name !== null && { name: escape(calendarLine(name), false), ttl: REFRESH_SECONDS }),
  }).toString();
  const header = shell.slice(0, shell.lastIndexOf('END:VCALENDAR')) + aboutItself(wish);
  const zones = entries.length > 0 ? zonesOf(entries) : [timeZoneBlock(homeZone, homeYear, homeYear)];
  return [header, ...zones, ...entries.map(({ block }) => block), 'END:VCALENDAR\r\n'].join('');
}

/** RFC 7986 §5.8 and §5.9. */
function aboutItself({ source, color }: DocumentWish): string {
  return foldLines(
    [...(source ? [`SOURCE;VALUE=URI:${source}\r\n`] : []), ...(color ? [`COLOR:${color}\r\n`] : [])].join(
      '',
    ),
  );
}

function zonesOf(entries: Omit<Entry, 'block'>[]): string[] {
  const years = new Map<string, { first: number; last: number }>();
  for (const { timeZone, firstYear, lastYear } of entries) {
    if (timeZone === null || timeZone === UTC) continue;
    const known = years.get(timeZone);
    if (!known) years.set(timeZone, { first: firstYear, last: lastYear });
    else {
      known.first = Math.min(known.first, firstYear);
      known.last = Math.max(known.last, lastYear);
    }
  }
  return [...years].map(([zone, { first, last }]) => timeZoneBlock(zone, first, last));
}

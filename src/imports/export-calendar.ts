import { escape } from 'ical-generator';
import { foldLines } from '../calendar/calendar-text.js';
import type { ExportedEvent } from './exported-events.js';
import { OUR_FACTS } from './reading/our-facts.js';

/**
 * A block of a calendar with what calendars have no word for, so that our own import makes the same draft of it. The
 * exact address and the link to a call stay out: calendar files are passed on.
 */
export function withOurFacts(block: string, event: ExportedEvent): string {
  const { timeZone, ...facts } = Object.fromEntries(OUR_FACTS.map((name) => [name, event[name]]));
  const said = event.allDay ? { ...facts, timeZone } : facts;
  const line = foldLines(`X-GATHERWELL-FACTS:${escape(JSON.stringify(said), false)}\r\n`);
  const end = block.indexOf('END:VEVENT');
  return end < 0 ? block : block.slice(0, end) + line + block.slice(end);
}

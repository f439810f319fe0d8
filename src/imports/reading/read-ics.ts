import { Temporal } from 'temporal-polyfill';
import { type FoundEvent, type FoundFile, type ReadingContext, UnreadableFile } from './found-event.js';
import { type IcsEvent, icsComponents, type IcsFamily } from './ics-components.js';
import { icsEvent } from './ics-event.js';
import { textIn, timesIn } from './ics-times.js';
import { IcsZones } from './ics-zones.js';

/** @throws UnreadableFile */
export function readIcs(text: string, { groupZone, now: nowMs }: ReadingContext): FoundFile {
  const file = icsComponents(text);
  if (file.events.length === 0) {
    throw new UnreadableFile(
      'We found no events in this file. Please export the calendar again, as an .ics file.',
    );
  }
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs);
  const zones = new IcsZones(file.zones, file.calendar.get('X-WR-TIMEZONE'), groupZone, now);
  const isOurs = (file.calendar.get('PRODID') ?? '').includes('//Gatherwell//');
  const events: FoundEvent[] = [];
  let past = 0;
  for (const family of familiesOf(file.events)) {
    const found = icsEvent(family, { zones, now, isOurs });
    if (found) events.push(found);
    else past++;
  }
  const notes = file.others > 0 ? ['The file holds tasks or notes beside events. They are left out.'] : [];
  return { events, past, notes };
}

/** Events of one UID belong together: what has a RECURRENCE-ID is a date of the one that has none. */
function familiesOf(events: IcsEvent[]): IcsFamily[] {
  const masters = new Map<string, IcsFamily>();
  const overrides: { uid: string; event: IcsEvent }[] = [];
  for (const [at, event] of events.entries()) {
    const uid = textIn(event.properties.get('UID')?.[0]).trim();
    const name = uid || `no uid ${at}`;
    const before = masters.get(name);
    if (event.properties.has('RECURRENCE-ID')) overrides.push({ uid, event });
    // The later of two with one name is the newer.
    else if (before) before.master = event;
    else masters.set(name, { master: event, overrides: [] });
  }
  const alone: IcsFamily[] = [];
  for (const { uid, event } of overrides) {
    const family = masters.get(uid);
    const isDated = timesIn(event.properties.get('RECURRENCE-ID')![0]!).length > 0;
    if (family && isDated) family.overrides.push(event);
    else if (!family) alone.push({ master: event, overrides: [] });
  }
  return [...masters.values(), ...alone];
}

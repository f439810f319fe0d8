import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { EventWords } from '../../events/events.bodies.js';
import type { Repeats } from '../../events/series/settle-rule.js';
import { readWallTime, wallTimeAt } from '../../events/wall-time.js';
import { wholeDays } from '../../events/whole-days.js';
import { type FoundEvent, keyOf, namedBy } from './found-event.js';
import { ALL_DAY_MARK, type IcsEvent } from './ics-components.js';
import { continuationOf } from './ics-rule.js';
import { type FileTime, textIn, timesIn, untilOf, valueIn, wallText } from './ics-times.js';
import { type IcsZones, zoneCalled } from './ics-zones.js';
import { OUR_FACTS } from './our-facts.js';
import { callLinkIn, placeOf } from './place-words.js';
import { atMostLong, cleanLine, cleanText, withoutHtml } from './plain-words.js';

const ours = new Set<string>(OUR_FACTS);
const MOST_TITLE = 120;
const MOST_DESCRIPTION = 10_000;
const MOST_EXDATES = 5_000;
const MINUTES_WHEN_LEFT_OPEN = 60;

/** An event of a file with the dates of it that the file tells apart. */
export interface IcsFamily {
  master: IcsEvent;
  overrides: IcsEvent[];
}

export interface IcsContext {
  zones: IcsZones;
  now: Temporal.Instant;
  /** A file of ours: what we say in it is known. */
  isOurs: boolean;
}

type Described = Pick<EventWords, 'title' | 'description' | 'format' | 'area' | 'address' | 'meetingLink'>;
type Timed = Pick<EventWords, 'startsLocal' | 'timeZone' | 'allDay' | 'durationMinutes'> & {
  repeats?: Repeats;
};

/** @returns `null` for what is over */
export function icsEvent({ master, overrides }: IcsFamily, context: IcsContext): FoundEvent | null {
  const messages: string[] = [];
  const facts = context.isOurs ? ourFacts(master) : null;
  // What is said of a place elsewhere is not so in a file of ours.
  const described = facts
    ? { ...describe(master, context, []), address: '', meetingLink: '' }
    : describe(master, context, messages);
  const { title } = described;
  const start = timeOf(master, 'DTSTART');
  const uid = textOf(master, 'UID').trim();
  const own = textOf(master, 'RECURRENCE-ID');
  const named = uid
    ? namedBy(uid, own)
    : { key: keyOf('no uid', title, start ? wallText(start.wall) : ''), ownId: null };
  const found = { line: master.line, ...named, content: contentOf(master), title };
  const refuse = (why: string) => ({ ...found, words: null, messages: [why] });

  if (/^CANCELLED$/i.test(textOf(master, 'STATUS').trim())) {
    return refuse('It is cancelled in the file, so it is left out.');
  }
  if (!start) return refuse('We cannot read when it starts, so it is left out.');
  // A day names no zone in a calendar, so a file of ours does it beside.
  const daysZone = typeof facts?.timeZone === 'string' ? zoneCalled(facts.timeZone) : null;
  const timed = times(master, overrides, start, { ...context, daysZone }, messages);
  if (timed === 'over') return null;
  if (typeof timed === 'string') return refuse(timed);
  if (master.unread.length > 0) {
    const lines = master.unread.slice(0, 3).join(', ');
    messages.push(`We cannot read all of it (line ${lines}). What we could read is here.`);
  }
  const words: EventWords = { kind: 'support meeting', ...described, ...facts, ...timed };
  return { ...found, title: words.title, words, messages };
}

function times(
  master: IcsEvent,
  overrides: IcsEvent[],
  start: FileTime,
  { zones, now, daysZone }: IcsContext & { daysZone: string | null },
  messages: string[],
): Timed | 'over' | (string & {}) {
  const rule = valueIn(firstOf(master, 'RRULE'));
  const recur = rule instanceof ICAL.Recur ? rule : null;
  const named = zones.find(start, recur !== null);
  const zone = (start.isDate ? daysZone : null) ?? named.zone;
  if (named.message) messages.push(named.message);
  // A day is that day wherever somebody is.
  const inZone = (time: FileTime) =>
    time.isDate ? wallText(time.wall) : wallTimeAt(zones.instantOf(time), zone);
  const wall = Temporal.PlainDateTime.from(inZone(start));
  const allDay = start.isDate || (isMarkedAllDay(master) && wallText(wall).endsWith('T00:00'));
  const minutes = allDay ? daysOf(master, wall, inZone) : lengthOf(master, start, zones, messages);
  const startsAt = start.isDate ? readWallTime(wallText(wall), zone).at : zones.instantOf(start);
  const isOver = Temporal.Instant.compare(startsAt, now) <= 0;
  const timed = (startsLocal: string) => ({ startsLocal, timeZone: zone, allDay, durationMinutes: minutes });
  if (!recur) {
    if (firstOf(master, 'RRULE'))
      messages.push('We cannot read how it repeats, so only its first date is taken.');
    if (firstOf(master, 'RDATE')) messages.push(EXTRA_DATES);
    return isOver ? 'over' : timed(wallText(wall));
  }

  const skipped = new Set(
    (master.properties.get('EXDATE') ?? [])
      .slice(0, MOST_EXDATES)
      .flatMap(timesIn)
      .slice(0, MOST_EXDATES)
      .map(inZone),
  );
  const apart = new Map(
    overrides.flatMap((it) => {
      const time = timeOf(it, 'RECURRENCE-ID');
      return time ? [[inZone(time), it] as const] : [];
    }),
  );
  const until = untilOf(recur, start.tzid);
  const untilWall =
    until &&
    (until.isDate ? until.wall.with({ hour: 23, minute: 59 }) : Temporal.PlainDateTime.from(inZone(until)));
  const local = Temporal.PlainDateTime.from(wallTimeAt(now, zone));
  const gone = [...apart]
    .filter(([, it]) => /^CANCELLED$/i.test(textOf(it, 'STATUS').trim()))
    .map(([at]) => at);
  const left = new Set([...skipped, ...gone]);
  const goesOn = continuationOf({ recur, start: wall, now: local, until: untilWall, left });
  if (goesOn.is === 'over') return 'over';
  if (goesOn.is === 'unreadable') {
    if (isOver)
      return 'It repeats in a way that we cannot read, and its first date is over, so it is left out.';
    messages.push('It repeats in a way that we cannot read, so only its first date is taken.');
    return timed(wallText(wall));
  }
  if (goesOn.first !== wallText(wall))
    messages.push('Its earlier dates are over. It begins with the next one.');
  if (goesOn.is === 'beyond') {
    messages.push('It repeats in a way that a series here cannot, so only its next date is taken.');
    return timed(goesOn.first);
  }
  messages.push(...goesOn.messages);
  const ahead = (dates: Iterable<string>) => [...dates].filter((at) => at >= goesOn.first);
  messages.push(
    ...lost(
      ahead(left),
      ahead(apart.keys()).filter((at) => !left.has(at)),
    ),
  );
  if (firstOf(master, 'RDATE')) messages.push(EXTRA_DATES);
  return { ...timed(goesOn.first), repeats: goesOn.repeats };
}

const EXTRA_DATES =
  'The file adds dates beside the rule. They are left out: please add them when the draft is published.';

/** A draft has its first date alone, so what is different about later ones must wait. */
function lost(skipped: string[], different: string[]): string[] {
  const listed = (dates: string[]) => {
    const days = dates.toSorted().slice(0, 3).map(dayOf);
    return `${days.join(', ')}${dates.length > 3 ? ` and ${dates.length - 3} more` : ''}`;
  };
  return [
    ...(skipped.length > 0
      ? [
          `The file leaves out ${listed(skipped)}. A draft has its first date alone: please skip these when it is published.`,
        ]
      : []),
    ...(different.length > 0
      ? [
          `In the file ${listed(different)} ${different.length === 1 ? 'is' : 'are'} not like the others. Please change them when the draft is published.`,
        ]
      : []),
  ];
}

function dayOf(local: string): string {
  return Temporal.PlainDate.from(local.slice(0, 10)).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

function lengthOf(event: IcsEvent, start: FileTime, zones: IcsZones, messages: string[]): number {
  const end = timeOf(event, 'DTEND');
  if (end) {
    const minutes = zones.instantOf(end).since(zones.instantOf(start)).total('minutes');
    if (minutes > 0) return Math.round(minutes);
  }
  const minutes = durationOf(event);
  if (minutes > 0) return minutes;
  messages.push('The file does not say how long it lasts. We put one hour.');
  return MINUTES_WHEN_LEFT_OPEN;
}

/** In minutes. The day of DTEND is the first that is free again; without an end it lasts one day (RFC 5545 §3.6.1). */
function daysOf(event: IcsEvent, start: Temporal.PlainDateTime, inZone: (time: FileTime) => string): number {
  const end = timeOf(event, 'DTEND');
  const minutes = end ? start.until(inZone(end)).total('minutes') : durationOf(event);
  return wholeDays(Math.max(1, minutes));
}

/** In minutes; 0 where it names none. */
function durationOf(event: IcsEvent): number {
  const duration = valueIn(firstOf(event, 'DURATION'));
  return duration instanceof ICAL.Duration ? Math.round(duration.toSeconds() / 60) : 0;
}

/** Exchange tells whole days as times, from midnight to midnight. */
function isMarkedAllDay(event: IcsEvent): boolean {
  return /^TRUE$/i.test(textOf(event, ALL_DAY_MARK).trim());
}

function describe(event: IcsEvent, { isOurs }: IcsContext, messages: string[]): Described {
  const links = [
    ...textsOf(event, 'CONFERENCE'),
    ...textsOf(event, 'X-GOOGLE-CONFERENCE'),
    ...textsOf(event, 'X-MICROSOFT-SKYPETEAMSMEETINGURL'),
    ...textsOf(event, 'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK'),
  ];
  const page = textOf(event, 'URL').trim();
  const call = callLinkIn(page);
  const written = cleanText(withoutHtml(textOf(event, 'DESCRIPTION') || textOf(event, 'X-ALT-DESC')));
  const inText = callLinkIn(written);
  const { place, messages: about } = placeOf(textOf(event, 'LOCATION'), [...links, call ?? '', inText ?? '']);
  messages.push(...about);
  let description = written;
  if (inText) {
    description = description.replaceAll(inText, '(link)');
    messages.push(
      place.meetingLink === inText
        ? 'The description held the link to a call, which everyone could read. We moved it to where only people who are going see it.'
        : 'The description held a link to a call, which everyone could read. We took it out.',
    );
  }
  if (!isOurs && !call && /^https?:\/\//i.test(page) && !description.includes(page)) {
    description = description ? `${description}\n\n${page}` : page;
  }
  const kept = atMostLong(description, MOST_DESCRIPTION);
  if (kept.cut)
    messages.push(`We keep ${MOST_DESCRIPTION.toLocaleString('en')} characters of the description.`);
  const title = atMostLong(cleanLine(textOf(event, 'SUMMARY')), MOST_TITLE);
  if (title.cut) messages.push(`We keep ${MOST_TITLE} characters of the title.`);
  if (title.text === '') messages.push('It has no title in the file, so we call it “Meeting”.');
  return { ...place, title: title.text || 'Meeting', description: kept.text };
}

/** All that is kept of it, as it is written; how often it was sent says nothing, and a mark nothing new. */
function contentOf(event: IcsEvent): string {
  const written = [...event.properties].filter(([name]) => name !== 'SEQUENCE' && name !== ALL_DAY_MARK);
  return keyOf(
    ...written.flatMap(([, properties]) => properties.map((it) => JSON.stringify(it.toJSON()))).sort(),
  );
}

/** What a file of ours says about an event beside what calendars understand. */
function ourFacts(event: IcsEvent): Partial<EventWords> | null {
  try {
    const facts: unknown = JSON.parse(textOf(event, 'X-GATHERWELL-FACTS'));
    if (typeof facts !== 'object' || facts === null) return null;
    return Object.fromEntries(Object.entries(facts).filter(([name]) => ours.has(name)));
  } catch {
    return null;
  }
}

function firstOf(event: IcsEvent, name: string): ICAL.Property | undefined {
  return event.properties.get(name)?.[0];
}

function textOf(event: IcsEvent, name: string): string {
  return textsOf(event, name)[0] ?? '';
}

function textsOf(event: IcsEvent, name: string): string[] {
  return (event.properties.get(name) ?? []).map(textIn);
}

function timeOf(event: IcsEvent, name: string): FileTime | null {
  const property = firstOf(event, name);
  return property ? (timesIn(property)[0] ?? null) : null;
}

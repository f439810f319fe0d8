import type { EventWords } from '../../events/events.bodies.js';
import { type FoundEvent, keyOf, namedBy } from './found-event.js';
import { ALL_DAY_MARK, type IcsEvent, type IcsFamily } from './ics-components.js';
import { comingDates, type IcsContext, MORE_DATES } from './ics-dates.js';
import { isCancelled, textOf, textsOf, timeOf } from './ics-properties.js';
import { wallText } from './ics-times.js';
import { zoneCalled } from './ics-zones.js';
import { OUR_FACTS } from './our-facts.js';
import { type SortedWords, sortWords } from './told-words.js';

const ours = new Set<string>(OUR_FACTS);
/** @returns `null` for what is over */
export function icsEvent(family: IcsFamily, context: IcsContext): FoundEvent | null {
  const { master } = family;
  const messages: string[] = [];
  const facts = context.isOurs ? ourFacts(master) : null;
  // What is said of a place elsewhere is not so in a file of ours.
  const described = facts
    ? { ...wordsOf(master, true, []), address: '', meetingLink: '' }
    : wordsOf(master, context.isOurs, messages);
  const { title } = described;
  const start = timeOf(master, 'DTSTART');
  const uid = textOf(master, 'UID').trim();
  const own = textOf(master, 'RECURRENCE-ID');
  const named = uid
    ? namedBy(uid, own)
    : { key: keyOf('no uid', title, start ? wallText(start.wall) : ''), ownId: null };
  const found = { line: master.line, ...named, content: contentOf(master), title };
  const refuse = (why: string) => ({ ...found, words: null, messages: [why] });

  if (isCancelled(master)) {
    return refuse('It is cancelled in the file, so it is left out.');
  }
  if (!start) return refuse('We cannot read when it starts, so it is left out.');
  // A day names no zone in a calendar, so a file of ours does it beside.
  const daysZone = typeof facts?.timeZone === 'string' ? zoneCalled(facts.timeZone) : null;
  const dates = comingDates(family, start, { ...context, daysZone }, messages);
  if (dates.is === 'over') return null;
  if (dates.is === 'unreadable') return refuse(dates.why);
  if (dates.is === 'moved') {
    const moved = icsEvent({ master: dates.event, overrides: [] }, context);
    return (
      moved && { ...moved, ...named, messages: [...moved.messages, ...(dates.isLast ? [] : [MORE_DATES])] }
    );
  }
  if (master.unread.length > 0) {
    const lines = master.unread.slice(0, 3).join(', ');
    messages.push(`We cannot read all of it (line ${lines}). What we could read is here.`);
  }
  const words: EventWords = { kind: 'support meeting', ...described, ...facts, ...dates.timed };
  return { ...found, title: words.title, words, skippedDays: dates.skippedDays, messages };
}

function wordsOf(event: IcsEvent, isOurs: boolean, messages: string[]): SortedWords {
  const calls = [
    ...textsOf(event, 'CONFERENCE'),
    ...textsOf(event, 'X-GOOGLE-CONFERENCE'),
    ...textsOf(event, 'X-MICROSOFT-SKYPETEAMSMEETINGURL'),
    ...textsOf(event, 'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK'),
  ];
  const words = sortWords(
    {
      title: textOf(event, 'SUMMARY'),
      description: textOf(event, 'DESCRIPTION') || textOf(event, 'X-ALT-DESC'),
      location: textOf(event, 'LOCATION'),
      calls,
      // The page of an event of ours is here.
      ...(!isOurs && { page: textOf(event, 'URL') }),
    },
    messages,
  );
  if (words.title === '') messages.push('It has no title in the file, so we call it “Meeting”.');
  return { ...words, title: words.title || 'Meeting' };
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

import type { EventWords } from '../../events/events.bodies.js';

/** A column of a table of events: how it is called in what we give out, and what else we understand. */
interface Column {
  heading: string;
  also: string[];
  /** Said on the page beside the sample. */
  about: string;
}

/** In the order of a table that we give out. */
export const columns = {
  title: {
    heading: 'Title',
    also: ['subject', 'name', 'summary', 'event', 'titel', 'betreff', 'veranstaltung'],
    about: 'What it is called.',
  },
  starts: {
    heading: 'Starts',
    also: [
      'start',
      'start date',
      'date',
      'begins',
      'start date and time',
      'day',
      'from',
      'beginn',
      'beginnt am',
      'datum',
      'startdatum',
      'tag',
      'von',
    ],
    about: 'Day and time, like 2027-03-05 19:00. A day alone: it takes whole days.',
  },
  startTime: {
    heading: 'Start time',
    also: ['time', 'uhrzeit', 'startzeit', 'beginnt um'],
    about: 'Only if “Starts” holds the day alone.',
  },
  ends: {
    heading: 'Ends',
    also: ['end', 'end date', 'end date and time', 'to', 'ende', 'enddatum', 'endet am', 'bis'],
    about: 'The same for the end; of whole days, the last one. Or give the minutes.',
  },
  endTime: {
    heading: 'End time',
    also: ['endzeit', 'endet um'],
    about: 'Only if “Ends” holds the day alone, or is left out.',
  },
  allDay: {
    heading: 'All day',
    also: ['all day event', 'ganztägig', 'ganztägiges ereignis'],
    about: 'yes: it takes whole days and has no times.',
  },
  minutes: {
    heading: 'Minutes',
    also: [
      'length',
      'duration',
      'length in minutes',
      'duration minutes',
      'duration in minutes',
      'dauer',
      'minuten',
    ],
    about: 'How long it lasts.',
  },
  timeZone: {
    heading: 'Time zone',
    also: ['timezone', 'zone', 'zeitzone'],
    about: 'Like Europe/Lisbon. Left out: the group’s.',
  },
  repeats: {
    heading: 'Repeats',
    also: ['recurrence', 'repeat'],
    about: 'In words, like “every second Tuesday, until 30 June 2027”. Left out: a single date.',
  },
  area: { heading: 'Area', also: [], about: 'Roughly where it is. Everyone can read it.' },
  address: {
    heading: 'Address',
    also: ['adresse'],
    about: 'Exactly where. Only people who are going see it.',
  },
  link: {
    heading: 'Link',
    also: ['meeting link', 'online link', 'join link', 'meeting url'],
    about: 'To a call, with https. Only people who are going see it.',
  },
  location: {
    heading: 'Location',
    also: ['place', 'where', 'venue', 'ort'],
    about: 'From other programs: we make an area, an address or a link of it.',
  },
  description: {
    heading: 'Description',
    also: ['details', 'notes', 'about', 'beschreibung'],
    about: 'As many lines as you like.',
  },
  kind: { heading: 'Kind', also: ['type'], about: 'support meeting, workshop, talk, social or campaign.' },
  format: { heading: 'Format', also: [], about: 'in person, online or hybrid.' },
  places: { heading: 'Places', also: ['capacity', 'seats', 'plätze'], about: 'Left out: as many as come.' },
  audience: { heading: 'For', also: ['audience'], about: 'anyone or members.' },
  language: { heading: 'Language', also: [], about: 'en or de.' },
  discreetTitle: {
    heading: 'Discreet title',
    also: [],
    about: 'Stands for the title where somebody may look over a shoulder.',
  },
  access: { heading: 'Access', also: ['access facts'], about: 'Like: step-free, quiet space.' },
  opens: { heading: 'Replies open', also: [], about: 'Day and time.' },
  closes: { heading: 'Replies close', also: [], about: 'Day and time.' },
  addressShown: { heading: 'Address shown', also: [], about: 'Minutes before the start.' },
  linkShown: { heading: 'Link shown', also: [], about: 'Minutes before the start.' },
  reminders: { heading: 'Reminders', also: [], about: 'Minutes before the start, like 1440, 60.' },
  id: { heading: 'ID', also: ['uid'], about: 'Names the event, so that a changed row changes its draft.' },
} satisfies Record<string, Column>;

export type ColumnName = keyof typeof columns;

/** In “Reminders”: none at all, not even the group's. */
export const NO_REMINDERS = 'none';

/** Facts that a table holds as they are. */
export const PLAIN_FACTS = {
  kind: 'kind',
  format: 'format',
  audience: 'audience',
  language: 'language',
  discreetTitle: 'discreetTitle',
} satisfies Partial<Record<ColumnName, keyof EventWords>>;

const byName = new Map<string, ColumnName>(
  (Object.keys(columns) as ColumnName[]).flatMap((name) =>
    [columns[name].heading.toLowerCase(), ...columns[name].also].map((it) => [it, name] as const),
  ),
);

/** What stands beside the day where a table has two columns for the start, as “date, start, end” has. */
const BESIDE: Partial<Record<ColumnName, ColumnName>> = { starts: 'startTime', ends: 'endTime' };

/** What each column of a table is: `unknown` to us, or the same as one before it, `twice`. */
export function columnsCalled(headings: string[]): (ColumnName | 'unknown' | 'twice')[] {
  const called = headings.map(columnCalled);
  const taken = new Set<ColumnName>();
  return called.map((name) => {
    if (!name) return 'unknown';
    const beside = BESIDE[name];
    const free = !taken.has(name)
      ? name
      : beside && !called.includes(beside) && !taken.has(beside)
        ? beside
        : null;
    if (free) taken.add(free);
    return free ?? 'twice';
  });
}

function columnCalled(heading: string): ColumnName | null {
  const plain = heading
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?\(.*\)$/, '');
  return byName.get(plain) ?? null;
}

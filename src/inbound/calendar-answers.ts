import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { decodeText } from '../common/decode-text.js';
import { normaliseAddress } from '../common/text.js';
import { toPartstat, type Partstat } from './partstat.js';

const MOST_DATES = 10;
const MOST_COMMENT = 2_000;

/** A moment as a calendar wrote it, before anyone knows on whose clocks. */
export type WrittenTime =
  | { instant: Temporal.Instant }
  /** @property zone as it is named there; `null`: none is */
  | { wall: Temporal.PlainDateTime; zone: string | null }
  | { day: Temporal.PlainDate };

/** What a calendar program says about one date. */
export interface CalendarAnswer {
  uid: string;
  recurrenceId: WrittenTime | null;
  sequence: number;
  /** `null`: it does not say. */
  stampedAt: Temporal.Instant | null;
  /** `null`: not one attendee, or none with a plain address. */
  attendee: string | null;
  partstat: Partstat | null;
  /** `null`: left out, as Exchange does. */
  organiser: string | null;
  comment: string;
  /** Another time that it suggests. */
  proposes: WrittenTime | null;
}

/** A REPLY or a COUNTER (RFC 5546 §3.2.3, §3.2.7). */
export interface CalendarAnswers {
  method: 'REPLY' | 'COUNTER';
  answers: CalendarAnswer[];
}

/** One property of jCal (RFC 7265 §3.4): its name, its parameters, its type, its values. */
type Property = [
  name: string,
  parameters: Record<string, string | string[]>,
  type: string,
  ...values: unknown[],
];
type Component = [name: string, properties: Property[], components: Component[]];

/**
 * Only what stands there is read: zones and rules that a calendar brings along are never worked out, for one that
 * repeats every second would keep us busy for ever.
 * @returns `null` for anything else than an answer
 */
export function readCalendarAnswers(content: Buffer): CalendarAnswers | null {
  const calendar = parse(decodeText(content));
  if (!calendar) return null;
  const method = valueOf(calendar, 'method').toUpperCase();
  if (method !== 'REPLY' && method !== 'COUNTER') return null;
  const events = calendar[2].filter(([name]) => name === 'vevent');
  if (events.length === 0 || events.length > MOST_DATES) return null;
  return { method, answers: events.map((event) => answerIn(event, method)) };
}

function parse(text: string): Component | null {
  try {
    const parsed: unknown = ICAL.parse(text);
    const component = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed[0] : parsed) as Component;
    return component[0] === 'vcalendar' ? component : null;
  } catch {
    return null;
  }
}

function answerIn(event: Component, method: CalendarAnswers['method']): CalendarAnswer {
  const attendees = propertiesOf(event, 'attendee');
  const attendee = attendees.length === 1 ? attendees[0]! : null;
  const organiser = propertiesOf(event, 'organizer')[0];
  const sequence = Number(valueOf(event, 'sequence') || 0);
  const stamp = timeIn(propertiesOf(event, 'dtstamp')[0]);
  // Google writes what someone adds beside the name.
  const said = [parameter(attendee ?? undefined, 'x-response-comment'), valueOf(event, 'comment')];
  return {
    uid: valueOf(event, 'uid').slice(0, 255),
    recurrenceId: timeIn(propertiesOf(event, 'recurrence-id')[0]),
    sequence: Number.isInteger(sequence) && sequence >= 0 && sequence < 2 ** 31 ? sequence : 0,
    stampedAt: stamp && 'instant' in stamp ? stamp.instant : null,
    attendee: attendee && addressIn(attendee),
    partstat: toPartstat(parameter(attendee ?? undefined, 'partstat')),
    organiser: organiser ? addressIn(organiser) : null,
    comment: said.find((it) => it.trim() !== '')?.slice(0, MOST_COMMENT) ?? '',
    proposes: method === 'COUNTER' ? timeIn(propertiesOf(event, 'dtstart')[0]) : null,
  };
}

function propertiesOf([, properties]: Component, name: string): Property[] {
  return properties.filter((property) => property[0] === name);
}

function valueOf(component: Component, name: string): string {
  const value = propertiesOf(component, name)[0]?.[3];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function parameter(property: Property | undefined, name: string): string {
  const value = property?.[1][name];
  return typeof value === 'string' ? value : '';
}

function addressIn(property: Property): string | null {
  const value = property[3];
  const [, address] = typeof value === 'string' ? (/^mailto:([^\s?]{3,254})$/i.exec(value.trim()) ?? []) : [];
  return address ? normaliseAddress(address) : null;
}

function timeIn(property: Property | undefined): WrittenTime | null {
  const value = property?.[3];
  if (typeof value !== 'string') return null;
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return { day: Temporal.PlainDate.from(value) };
    if (value.endsWith('Z')) return { instant: Temporal.Instant.from(value) };
    return { wall: Temporal.PlainDateTime.from(value), zone: parameter(property, 'tzid') || null };
  } catch {
    return null;
  }
}

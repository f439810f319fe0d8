import { createHash } from 'node:crypto';
import type { EventWords } from '../../events/events.bodies.js';

/** One event as a file tells it. Only what may become a draft: who comes and who invites is never read. */
export interface FoundEvent {
  /** Where it stands in the file, from 1. */
  line: number;
  /** Names it for ever, so that the same file brings nothing twice. */
  key: string;
  /** Tells whether the file says the same of it as before. */
  content: string;
  /** The id it would have if it came from here. */
  ownId: string | null;
  title: string;
  /** `null`: it cannot become a draft; the last message says why. */
  words: EventWords | null;
  /** Days like `2027-03-05` that its series does without. */
  skippedDays?: string[];
  /** What became otherwise than the file has it, in sentences. */
  messages: string[];
}

/** A whole file, read. */
export interface FoundFile {
  events: FoundEvent[];
  /** How many are over already. */
  past: number;
  /** About the file as a whole, in sentences. */
  notes: string[];
}

/** What a reader has to know about the group. */
export interface ReadingContext {
  /** For times whose zone the file leaves open. */
  groupZone: string;
  /** In ms since 1970. */
  now: number;
}

/** More components or lines than these are not looked at. */
export const MOST_IN_FILE = 10_000;
/** So many can be brought in at once. */
export const MOST_EVENTS = 500;

/** A file that cannot be read at all, with a sentence for the one who sent it. */
export class UnreadableFile extends Error {}

export function keyOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** How a file's name for an event is remembered, and the id it is where it came from here. */
export function namedBy(uid: string, recurrenceId = ''): Pick<FoundEvent, 'key' | 'ownId'> {
  return { key: keyOf('uid', uid, recurrenceId), ownId: UUID.test(uid) ? uid.toLowerCase() : null };
}

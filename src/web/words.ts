import type { AccessFact, EventFormat, EventKind } from '../events/event.entity.js';
import type { Room } from '../events/occurrence.entity.js';

export function knownAs(calledName: string): string {
  return `The hosts know you as ${calledName}${stopAfter(calledName)}`;
}

/** The end of a sentence after a name: one like “Rosa B.” brings its full stop along. */
export function stopAfter(name: string): string {
  return /[.!?…]$/.test(name) ? '' : '.';
}

export const kindWords: Record<EventKind, string> = {
  'support meeting': 'Support meeting',
  workshop: 'Workshop',
  talk: 'Talk',
  social: 'Get-together',
  campaign: 'Campaign',
};

export const formatWords: Record<EventFormat, string> = {
  'in person': 'In person',
  online: 'Online',
  hybrid: 'In person and online',
};

/** `null` where there is nothing to worry about. */
export const roomWords: Record<Room, string | null> = {
  unlimited: null,
  places: 'Places free',
  few: 'Few places left',
  full: 'Full',
};

export const accessWords: Record<AccessFact, string> = {
  'step-free': 'Step-free way in',
  'accessible toilet': 'Accessible toilet',
  'hearing loop': 'Hearing loop',
  captions: 'Captions',
  'sign language': 'Sign language',
  'quiet space': 'A quiet space to step out to',
  'low scent': 'Low scent',
  'near public transport': 'Near public transport',
  'companions welcome': 'You may bring someone',
  'children welcome': 'Children are welcome',
  'assistance dogs welcome': 'Assistance dogs are welcome',
  'camera-off fine': 'Camera off is fine',
  'just listening fine': 'Just listening is fine',
  'first-timers welcome': 'First-timers are welcome',
};

/** A table of names is made for each new formatter, so each language's name is looked up once. */
const ownNames = new Map<string, string>();

/** A language by its own name: "Deutsch". */
export function languageWord(tag: string): string {
  const known = ownNames.get(tag);
  if (known) return known;
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  ownNames.set(tag, name);
  return name;
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** A country by its English name: "Portugal". */
export function countryName(code: string): string {
  return countryNames.of(code) ?? code;
}

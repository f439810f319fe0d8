import { zoneToday } from './zone-names.js';

/** What the runtime calls each; `null` where it knows no such zone. */
const known = new Map<string, string | null>();

/** The names that the database knows, in small letters. `null`: nobody asked it, so it knows all. */
let inDatabase: ReadonlySet<string> | null = null;
let chosenFrom: string[] | null = null;

/**
 * Keeps to the zones that the database knows too, by a name that it knows: its data may be older than the runtime's, or
 * without the names of former times, and one row with a zone that it does not know fails a statement for everybody.
 */
export function keepToZonesOf(names: string[]): void {
  inDatabase = new Set(names.map((name) => name.toLowerCase()));
  chosenFrom = null;
}

/** Whether this IANA time zone is known by this name; offsets like `+02:00` are not places. */
export function isTimeZone(name: unknown): name is string {
  return typeof name === 'string' && resolved(name) !== null && isInDatabase(spelled(name));
}

/**
 * A zone spelt as its own name is, `europe/lisbon` as `Europe/Lisbon`; a name of today stays one, and any other name of
 * a zone becomes the runtime's. What is no zone stays as it is.
 */
export function spelled(name: string): string {
  const own = resolved(name);
  if (own === null) return name;
  const today = zoneToday(own);
  if (today.toLowerCase() === name.toLowerCase() && isInDatabase(today)) return today;
  return isInDatabase(own) ? own : today;
}

function isInDatabase(name: string): boolean {
  return inDatabase?.has(name.toLowerCase()) ?? true;
}

/** Every zone people may choose, by name. */
export function timeZones(): string[] {
  chosenFrom ??= ['UTC', ...Intl.supportedValuesOf('timeZone')].filter(isTimeZone);
  return chosenFrom;
}

function resolved(name: string): string | null {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return null;
  const before = known.get(name);
  if (before !== undefined) return before;
  const own = askRuntime(name);
  if (known.size < 2_000) known.set(name, own);
  return own;
}

function askRuntime(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

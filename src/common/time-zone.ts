import { zoneToday } from './zone-names.js';

/** What the runtime calls each; `null` where it knows no such zone. */
const known = new Map<string, string | null>();

/** Whether the runtime knows this IANA time zone by this name; offsets like `+02:00` are not places. */
export function isTimeZone(name: unknown): name is string {
  return typeof name === 'string' && resolved(name) !== null;
}

/**
 * A zone spelt as its own name is, `europe/lisbon` as `Europe/Lisbon`; a name of today stays one, and any other name of
 * a zone becomes the runtime's. What is no zone stays as it is.
 */
export function spelled(name: string): string {
  const own = resolved(name);
  if (own === null) return name;
  const today = zoneToday(own);
  return today.toLowerCase() === name.toLowerCase() ? today : own;
}

/** Every zone people may choose, by name. */
export function timeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
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

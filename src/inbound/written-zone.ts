import { findIana } from 'windows-iana';
import { Temporal } from 'temporal-polyfill';
import type { WrittenTime } from './calendar-answers.js';

/**
 * The moment that a calendar means. It may name its zone as Windows does, or with a path before it; what it names
 * otherwise, or not at all, means the clocks of the meeting.
 */
export function momentOf(written: WrittenTime, ownZone: string): Temporal.Instant {
  if ('instant' in written) return written.instant;
  if ('day' in written) return written.day.toZonedDateTime(ownZone).toInstant();
  const zone = (written.zone && zoneNamed(written.zone)) ?? ownZone;
  return written.wall.toZonedDateTime(zone).toInstant();
}

function zoneNamed(name: string): string | null {
  const bare = name.trim().replace(/^"(.*)"$/, '$1');
  const [fromWindows] = findIana(bare);
  const [atTheEnd] = /[A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$/.exec(bare) ?? [];
  const parts = atTheEnd?.split('/') ?? [];
  const candidates = [bare, fromWindows, atTheEnd, parts.slice(-2).join('/')];
  return candidates.find((it) => it !== undefined && isZone(it)) ?? null;
}

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

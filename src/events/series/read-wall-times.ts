import { Temporal } from 'temporal-polyfill';
import type { Reading } from '../wall-time.js';

/** One change of the clocks, in ms; wall times as if they were UTC. */
interface Change {
  /** What the clocks showed when it came, before it. */
  before: number;
  /** The first wall time that is read by the clocks after it. */
  from: number;
  /** How far they are ahead of UTC after it. */
  aheadMs: number;
}

export interface ManyRead {
  at: Date;
  happens: Reading['happens'];
  /** What the clocks show then: another time where they skip the one that was asked for. */
  shown: string;
}

const MOST_YEARS_KEPT = 1_000;
const kept = new Map<string, Change[]>();

/**
 * What many wall times in a zone mean, each as `readWallTime` reads it (RFC 5545 §3.3.5): the first of two, and in a gap
 * by the offset before it. For the dates of series; it asks for the changes of the clocks once a year.
 */
export function readWallTimes(locals: string[], timeZone: string): ManyRead[] {
  return locals.map((local) => {
    const wall = Date.parse(`${local}Z`);
    const changes = changesAround(Number(local.slice(0, 4)), timeZone);
    const index = changes.findLastIndex(({ from }) => from <= wall);
    const { aheadMs } = changes[index]!;
    const at = new Date(wall - aheadMs);
    const next = changes[index + 1];
    const isSkipped = next !== undefined && wall >= next.before;
    const isTwice = next !== undefined && !isSkipped && wall >= next.before + next.aheadMs - aheadMs;
    return {
      at,
      happens: isSkipped ? 'never' : isTwice ? 'twice' : 'once',
      shown: isSkipped ? wallTime(wall + next.aheadMs - aheadMs) : local,
    };
  });
}

function changesAround(year: number, timeZone: string): Change[] {
  const key = `${timeZone} ${year}`;
  const known = kept.get(key);
  if (known) return known;
  const newYear = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timeZone);
  const start = newYear.subtract({ days: 2 });
  const end = newYear.add({ years: 1, days: 2 });
  const changes: Change[] = [{ before: -Infinity, from: -Infinity, aheadMs: aheadMsOf(start) }];
  for (
    let next = start.getTimeZoneTransition('next');
    next && Temporal.ZonedDateTime.compare(next, end) < 0;
    next = next.getTimeZoneTransition('next')
  ) {
    const earlier = changes.at(-1)!.aheadMs;
    const aheadMs = aheadMsOf(next);
    const before = next.epochMilliseconds + earlier;
    changes.push({ before, from: before + Math.max(0, aheadMs - earlier), aheadMs });
  }
  if (kept.size >= MOST_YEARS_KEPT) kept.clear();
  kept.set(key, changes);
  return changes;
}

function aheadMsOf(moment: Temporal.ZonedDateTime): number {
  return moment.offsetNanoseconds / 1e6;
}

function wallTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16);
}

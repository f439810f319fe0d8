import { Temporal } from 'temporal-polyfill';
import { type Repeats, settleRule } from '../../events/series/settle-rule.js';
import type { Rule } from '../../events/series/rule.js';
import { firstStarts, startsBetween } from '../../events/series/starts-of.js';

const MOST_DATES = 1_000;
const MOST_YEARS = 10;
/** The next date is looked for so far ahead. */
const YEARS_AHEAD = 5;

export interface ComingPart {
  /** Its next date, as a wall time. */
  first: string;
  repeats: Repeats;
  messages: string[];
}

/**
 * What is left of a series from now on: a draft cannot begin in the past.
 * @param starts the wall time of its first date
 * @param now on the same clocks
 * @param left wall times that have no date
 * @returns `null` when all of it is over, or when it is no rule of ours
 */
export function comingPart(
  { count, until, ...rhythm }: Repeats,
  starts: string,
  now: string,
  left: ReadonlySet<string> = new Set(),
): ComingPart | null {
  const { rule } = settleRule(rhythm, starts);
  if (!rule) return null;
  const messages: string[] = [];
  const isComing = (local: string) => local > now && !left.has(local);
  if (count !== undefined) {
    const all = firstStarts(rule, starts, Math.min(count, MOST_DATES));
    const at = all.findIndex(isComing);
    if (at < 0) return null;
    if (count > MOST_DATES) messages.push(`We keep ${MOST_DATES} of its dates.`);
    return { first: all[at]!, repeats: { ...rhythm, count: all.length - at }, messages };
  }
  const first = nextOf(rule, starts, now, isComing);
  if (first === null || (until !== undefined && first.slice(0, 10) > until)) return null;
  if (until === undefined) return { first, repeats: rhythm, messages };
  const farthest = Temporal.PlainDate.from(first.slice(0, 10)).add({ years: MOST_YEARS }).toString();
  if (until > farthest) messages.push(`It ends in ${until.slice(0, 4)}. We keep ${MOST_YEARS} years of it.`);
  return { first, repeats: { ...rhythm, until: until > farthest ? farthest : until }, messages };
}

/** The first date that is still to come, without counting all those that were. */
function nextOf(
  rule: Rule,
  starts: string,
  now: string,
  isComing: (local: string) => boolean,
): string | null {
  const first = Temporal.PlainDateTime.from(starts);
  const days = first.until(Temporal.PlainDateTime.from(now), { largestUnit: 'days' }).days;
  const step = rule.rhythm.every === 'week' ? 7 * rule.rhythm.interval : 1;
  const canJump = rule.rhythm.every === 'week' || rule.rhythm.every === 'day';
  const from = days > 0 && canJump ? first.add({ days: Math.floor(days / step) * step }) : first;
  const latest = starts > now ? starts : now;
  const before = Temporal.PlainDateTime.from(latest).add({ years: YEARS_AHEAD });
  const text = (wall: Temporal.PlainDateTime) => wall.toString({ smallestUnit: 'minute' });
  return startsBetween(rule, text(from), latest, text(before)).find(isComing) ?? null;
}

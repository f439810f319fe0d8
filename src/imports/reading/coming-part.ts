import { Temporal } from 'temporal-polyfill';
import { MOST_DATES, MOST_YEARS, type Repeats, settleRule } from '../../events/series/settle-rule.js';
import type { Rule } from '../../events/series/rule.js';
import { firstStarts, startsBetween } from '../../events/series/starts-of.js';
import { wallText } from './ics-times.js';

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
    const { from, passed, near } = jumpedTo(rule, starts, now);
    const dates = count > passed ? firstStarts(rule, from, Math.min(count - passed, near + left.size)) : [];
    const at = dates.findIndex(isComing);
    if (at < 0) return null;
    const others = count - passed - at;
    if (others > MOST_DATES) {
      messages.push(
        `It has ${others.toLocaleString('en')} dates left. We keep ${MOST_DATES.toLocaleString('en')} of them.`,
      );
    }
    return { first: dates[at]!, repeats: { ...rhythm, count: Math.min(others, MOST_DATES) }, messages };
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
  const { from } = jumpedTo(rule, starts, now);
  const latest = starts > now ? starts : now;
  const before = Temporal.PlainDateTime.from(latest).add({ years: YEARS_AHEAD });
  return startsBetween(rule, from, latest, wallText(before)).find(isComing) ?? null;
}

/**
 * A date of the rule before `now` from which the same dates follow, so that not all of them need be counted.
 * @returns `passed`: how many dates there are before it; `near`: so many from it on reach beyond `now`
 */
function jumpedTo({ rhythm }: Rule, starts: string, now: string) {
  const first = Temporal.PlainDateTime.from(starts);
  const days = Math.max(0, first.until(now, { largestUnit: 'days' }).days);
  if (rhythm.every === 'month' || rhythm.every === 'year') {
    // No rule of ours has more than five dates in a month.
    return { from: starts, passed: 0, near: Math.ceil(days / 5) + 6 };
  }
  const [step, dates] = rhythm.every === 'week' ? [7 * rhythm.interval, rhythm.weekdays.length] : [1, 1];
  const turns = Math.floor(days / step);
  return { from: wallText(first.add({ days: turns * step })), passed: turns * dates, near: dates + 1 };
}

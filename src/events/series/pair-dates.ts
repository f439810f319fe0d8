import { Temporal } from 'temporal-polyfill';
import { groupBy } from '../../common/group-by.js';
import type { Rhythm } from './rule.js';

/**
 * Which new date takes the place of which old one when a rule changes: one on the same day, else the next in line of the
 * same week, month or year. What finds no partner is called off, or is new.
 * @param before,after wall times of starts
 * @param every how both rules go on; `null` where they differ, and then only the day counts
 */
export function pairDates(
  before: string[],
  after: string[],
  every: Rhythm['every'] | null,
): Map<string, string> {
  const pairs = new Map<string, string>();
  const pairBy = (periodOf: (local: string) => string) => {
    const taken = new Set(pairs.values());
    const free = groupBy(
      after.filter((local) => !taken.has(local)),
      periodOf,
    );
    for (const local of before) {
      if (pairs.has(local)) continue;
      const partner = free.get(periodOf(local))?.shift();
      if (partner !== undefined) pairs.set(local, partner);
    }
  };
  pairBy((local) => local.slice(0, 10));
  if (every !== null && every !== 'day') pairBy(PERIODS[every]);
  return pairs;
}

const PERIODS = {
  week: (local: string) => {
    const { weekOfYear, yearOfWeek } = Temporal.PlainDate.from(local.slice(0, 10));
    return `${yearOfWeek}-${weekOfYear}`;
  },
  month: (local: string) => local.slice(0, 7),
  year: (local: string) => local.slice(0, 4),
};

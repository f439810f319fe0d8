import type { EventFacts } from '../event-facts.js';
import { readWallTimes } from './read-wall-times.js';

export interface PlannedDate {
  originalLocal: string;
  /** Another time than the original one where the clocks skip that. */
  startsLocal: string;
  startsAt: Date;
  /** `null`: from publication on. */
  opensAt: Date | null;
  closesAt: Date;
}

/**
 * What the dates of a series mean.
 * @param facts of the series; replies to each date open and close as far from its start as they say for the first
 */
export function scheduleDates(
  locals: string[],
  facts: Pick<EventFacts, 'startsLocal' | 'timeZone' | 'rsvpsOpenLocal' | 'rsvpsCloseLocal'>,
): PlannedDate[] {
  const { startsLocal: first, timeZone, rsvpsOpenLocal, rsvpsCloseLocal } = facts;
  const starts = readWallTimes(locals, timeZone);
  const opens = rsvpsOpenLocal && readWallTimes(atTheSameDistance(locals, first, rsvpsOpenLocal), timeZone);
  const closes =
    rsvpsCloseLocal && readWallTimes(atTheSameDistance(locals, first, rsvpsCloseLocal), timeZone);
  return locals.map((originalLocal, index) => {
    const { at, shown } = starts[index]!;
    return {
      originalLocal,
      startsLocal: shown,
      startsAt: at,
      opensAt: opens ? opens[index]!.at : null,
      closesAt: closes ? closes[index]!.at : at,
    };
  });
}

/** Wall times that are as far from each of `locals` as `other` is from `first`. */
export function atTheSameDistance(locals: string[], first: string, other: string): string[] {
  const distance = Date.parse(`${other}Z`) - Date.parse(`${first}Z`);
  return locals.map((local) => new Date(Date.parse(`${local}Z`) + distance).toISOString().slice(0, 16));
}

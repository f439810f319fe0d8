import type { EventFacts } from '../event-facts.js';
import { readWallTimes } from './read-wall-times.js';

export interface PlannedDate {
  originalLocal: string;
  /** Another time than the original one where the clocks skip that; a day stays the day it is. */
  startsLocal: string;
  startsAt: Date;
  /** `null`: after its length, however the clocks change. */
  endsAt: Date | null;
  /** `null`: from publication on. */
  opensAt: Date | null;
  closesAt: Date;
}

export type ScheduledFacts = Pick<
  EventFacts,
  'startsLocal' | 'timeZone' | 'allDay' | 'durationMinutes' | 'rsvpsOpenLocal' | 'rsvpsCloseLocal'
>;

/**
 * What the dates of a series mean.
 * @param facts of the series; replies to each date open and close as far from its start as they say for the first
 */
export function scheduleDates(locals: string[], facts: ScheduledFacts): PlannedDate[] {
  const { startsLocal: first, timeZone, allDay, durationMinutes, rsvpsOpenLocal, rsvpsCloseLocal } = facts;
  const starts = readWallTimes(locals, timeZone);
  const opens = rsvpsOpenLocal && readWallTimes(atTheSameDistance(locals, first, rsvpsOpenLocal), timeZone);
  const closes =
    rsvpsCloseLocal && readWallTimes(atTheSameDistance(locals, first, rsvpsCloseLocal), timeZone);
  const ends =
    allDay &&
    readWallTimes(
      locals.map((local) => later(local, durationMinutes)),
      timeZone,
    );
  return locals.map((originalLocal, index) => {
    const { at, shown } = starts[index]!;
    return {
      originalLocal,
      startsLocal: allDay ? originalLocal : shown,
      startsAt: at,
      endsAt: ends ? ends[index]!.at : null,
      opensAt: opens ? opens[index]!.at : null,
      closesAt: (closes || ends || starts)[index]!.at,
    };
  });
}

/** Wall times that are as far from each of `locals` as `other` is from `first`. */
export function atTheSameDistance(locals: string[], first: string, other: string): string[] {
  const distance = Date.parse(`${other}Z`) - Date.parse(`${first}Z`);
  return locals.map((local) => later(local, distance / 60_000));
}

function later(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

import { Temporal } from 'temporal-polyfill';
import { ZONE } from './community.js';
import type { DemoGroup, Series } from './demo-group.js';

const DAYS_BACK = 28;
const DAYS_AHEAD = 35;

export interface Meeting {
  groupName: string;
  series: Series;
  /** `2027-03-05T19:00` in the community's zone. */
  startsLocal: string;
  startsAt: Temporal.Instant;
}

/** Every meeting that should be in the calendar now: four weeks back and five ahead. */
export function meetingsAround(now: Temporal.Instant, groups: DemoGroup[]): Meeting[] {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const days = Array.from({ length: DAYS_BACK + DAYS_AHEAD }, (_, at) => today.add({ days: at - DAYS_BACK }));
  return days.flatMap((day) =>
    groups.flatMap(({ words, series }) =>
      series.filter((it) => isHeldOn(it, day)).map((it) => meetingOn(day, words.name, it)),
    ),
  );
}

function isHeldOn({ weekday, everyWeeks, week = 0 }: Series, day: Temporal.PlainDate): boolean {
  const weeks = Math.floor(Temporal.PlainDate.from('2024-01-01').until(day).days / 7);
  return day.dayOfWeek === weekday && weeks % everyWeeks === week % everyWeeks;
}

function meetingOn(day: Temporal.PlainDate, groupName: string, series: Series): Meeting {
  const start = day.toPlainDateTime(series.time);
  return {
    groupName,
    series,
    startsLocal: start.toString({ smallestUnit: 'minute' }),
    startsAt: start.toZonedDateTime(ZONE).toInstant(),
  };
}

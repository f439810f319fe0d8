import { Temporal } from 'temporal-polyfill';

/** As RFC 5545 §3.3.10 writes them, in the order of the week (ISO 8601). */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** Which of its kind in a month: the first to the fifth, or the last. */
export const nths = [1, 2, 3, 4, 5, -1] as const;
export type Nth = (typeof nths)[number];

/** How a series goes on, in the ways people say it and in no others. */
export type Rhythm =
  | { every: 'day' }
  | { every: 'week'; interval: number; weekdays: Weekday[] }
  | { every: 'month'; day: number }
  | { every: 'month'; weekday: Weekday; nths: Nth[] }
  | { every: 'year'; month: number; day: number };

/** `count`: dates in all, also those that are skipped later. `until`: the last day, on the clocks of the event. */
export type RuleEnd = { count: number } | { until: string } | null;

export interface Rule {
  rhythm: Rhythm;
  end: RuleEnd;
}

/** The rhythm as an RRULE says it (RFC 5545 §3.3.10), with every day named that DTSTART would only imply. */
export function rhythmText(rhythm: Rhythm): string {
  switch (rhythm.every) {
    case 'day':
      return 'FREQ=DAILY';
    case 'week': {
      const interval = rhythm.interval === 1 ? '' : `;INTERVAL=${rhythm.interval}`;
      return `FREQ=WEEKLY${interval};BYDAY=${rhythm.weekdays.join(',')}`;
    }
    case 'month':
      if ('day' in rhythm) return `FREQ=MONTHLY;BYMONTHDAY=${rhythm.day}`;
      return `FREQ=MONTHLY;BYDAY=${nthDays(rhythm).join(',')}`;
    default:
      return `FREQ=YEARLY;BYMONTH=${rhythm.month};BYMONTHDAY=${rhythm.day}`;
  }
}

/** As RFC 5545 §3.3.10 names them: `1TU`, `-1FR`. */
export function nthDays({ nths, weekday }: { nths: readonly Nth[]; weekday: Weekday }): string[] {
  return nths.map((nth) => `${nth}${weekday}`);
}

export function weekdayOf(date: Temporal.PlainDate | Temporal.PlainDateTime): Weekday {
  return weekdays[date.dayOfWeek - 1]!;
}

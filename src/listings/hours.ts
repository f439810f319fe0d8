import { Temporal } from 'temporal-polyfill';

/** When a series begins and ends on its clocks, like `19:00`; one of its dates may have been moved. */
export function hoursOf(series: { startsLocal: string; durationMinutes: number }): [string, string] {
  const start = Temporal.PlainTime.from(series.startsLocal.slice(11));
  const end = start.add({ minutes: series.durationMinutes });
  return [start.toString({ smallestUnit: 'minute' }), end.toString({ smallestUnit: 'minute' })];
}

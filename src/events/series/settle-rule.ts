import { Temporal } from 'temporal-polyfill';
import type { FieldProblem } from '../../common/domain-error.js';
import {
  type Nth,
  nths,
  type Rhythm,
  type Rule,
  type RuleEnd,
  type Weekday,
  weekdayOf,
  weekdays,
} from './rule.js';
import { nthWord, weekdayWord } from './rule-words.js';
import { refusals, type Sentence } from '../../common/refusals/refusals.js';
import type { Language } from '../../common/languages.js';

const MOST_WEEKS = 52;
export const MOST_DATES = 1_000;
export const MOST_YEARS = 10;

/** What is said about a series; its first date settles the rest. */
export interface Repeats {
  every: Rhythm['every'];
  /** Weeks from one to the next; left out, 1. */
  interval?: number;
  /** Of each week; left out, the weekday of the first date. */
  weekdays?: Weekday[];
  /** Which of the month's weekdays, as the first date is one, and none named: as it is. Left out, its day of the month. */
  nths?: Nth[];
  /** How many dates in all. */
  count?: number;
  /** The last day that may have a date, like `2027-06-30`. */
  until?: string;
}

/**
 * @param startsLocal the wall time of the first date
 * @returns `rule`: `null` when there are problems
 */
export function settleRule(
  repeats: Repeats,
  startsLocal: string,
): { rule: Rule | null; problems: FieldProblem[] } {
  const first = Temporal.PlainDate.from(startsLocal.slice(0, 10));
  const problems = [
    ...strayProblems(repeats),
    ...(repeats.every === 'week' ? weekProblems(repeats, first) : []),
    ...(repeats.every === 'month' ? monthProblems(repeats, first) : []),
    ...endProblems(repeats, first),
  ];
  const rule = problems.length > 0 ? null : { rhythm: rhythmOf(repeats, first), end: endOf(repeats) };
  return { rule, problems };
}

/** What would be said to get this rule from one of its dates. What that date says anyway is left to it, so that it may move. */
export function repeatsOf({ rhythm, end }: Rule): Repeats {
  return { ...rhythmWish(rhythm), ...end };
}

function rhythmWish(rhythm: Rhythm): Repeats {
  if (rhythm.every === 'week') {
    const { every, interval, weekdays: days } = rhythm;
    return { every, interval, ...(days.length > 1 && { weekdays: days }) };
  }
  if (rhythm.every === 'month' && 'nths' in rhythm) {
    const isAsTheDate = rhythm.nths.length === 1 && rhythm.nths[0] !== -1;
    return { every: rhythm.every, nths: isAsTheDate ? [] : rhythm.nths };
  }
  return { every: rhythm.every };
}

function rhythmOf(repeats: Repeats, first: Temporal.PlainDate): Rhythm {
  const { month, day } = first;
  switch (repeats.every) {
    case 'day':
      return { every: 'day' };
    case 'week': {
      const chosen = repeats.weekdays ?? [weekdayOf(first)];
      return {
        every: 'week',
        interval: repeats.interval ?? 1,
        weekdays: weekdays.filter((it) => chosen.includes(it)),
      };
    }
    case 'month': {
      const chosen = repeats.nths;
      if (!chosen) return { every: 'month', day };
      const named = chosen.length > 0 ? chosen : nthsOf(first).slice(0, 1);
      return { every: 'month', weekday: weekdayOf(first), nths: nths.filter((it) => named.includes(it)) };
    }
    default:
      return { every: 'year', month, day };
  }
}

function endOf({ count, until }: Repeats): RuleEnd {
  if (count !== undefined) return { count };
  return until === undefined ? null : { until };
}

function strayProblems({
  every,
  interval,
  weekdays: days,
  nths: chosen,
  count,
  until,
}: Repeats): FieldProblem[] {
  const { withWeeksOnly, withMonthsOnly } = refusals.series;
  return [
    ...(interval !== undefined && every !== 'week' ? [problem('interval', withWeeksOnly)] : []),
    ...(days !== undefined && every !== 'week' ? [problem('weekdays', withWeeksOnly)] : []),
    ...(chosen !== undefined && every !== 'month' ? [problem('nths', withMonthsOnly)] : []),
    ...(count !== undefined && until !== undefined
      ? [problem('until', refusals.series.numberOrLastDay)]
      : []),
  ];
}

function weekProblems({ interval = 1, weekdays: days }: Repeats, first: Temporal.PlainDate): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isWithin(interval, 1, MOST_WEEKS)) {
    problems.push(problem('interval', refusals.series.weeks({ most: MOST_WEEKS })));
  }
  if (days && !days.includes(weekdayOf(first))) {
    const weekday = (language: Language) => weekdayWord(weekdayOf(first), language);
    problems.push(problem('weekdays', refusals.series.tickWeekday({ weekday })));
  }
  return problems;
}

function monthProblems({ nths: chosen }: Repeats, first: Temporal.PlainDate): FieldProblem[] {
  if (!chosen || chosen.length === 0 || nthsOf(first).some((nth) => chosen.includes(nth))) return [];
  const weekday = (language: Language) => weekdayWord(weekdayOf(first), language);
  const [nth, other] = nthsOf(first).map((it) => (language: Language) => nthWord(it, language));
  const { tickNth, tickNthOrOther } = refusals.series;
  return [
    problem('nths', other ? tickNthOrOther({ nth: nth!, weekday, other }) : tickNth({ nth: nth!, weekday })),
  ];
}

function endProblems({ count, until }: Repeats, first: Temporal.PlainDate): FieldProblem[] {
  if (count !== undefined && !isWithin(count, 1, MOST_DATES)) {
    return [problem('count', refusals.series.numberOfDates({ most: MOST_DATES }))];
  }
  if (until === undefined) return [];
  const last = Temporal.PlainDate.from(until);
  if (Temporal.PlainDate.compare(last, first) < 0) {
    return [problem('until', refusals.series.lastDayAfterFirstDate)];
  }
  if (Temporal.PlainDate.compare(last, first.add({ years: MOST_YEARS })) > 0) {
    return [problem('until', refusals.series.withinYears({ years: MOST_YEARS }))];
  }
  return [];
}

/** Which of its weekday a day is in its month: from the front, and from the back where it is the last. */
function nthsOf(date: Temporal.PlainDate): Nth[] {
  const fromFront = Math.ceil(date.day / 7) as Nth;
  return date.day > date.daysInMonth - 7 ? [fromFront, -1] : [fromFront];
}

function isWithin(count: number, least: number, most: number): boolean {
  return count >= least && count <= most;
}

function problem(field: string, detail: Sentence): FieldProblem {
  return { pointer: `/repeats/${field}`, detail };
}

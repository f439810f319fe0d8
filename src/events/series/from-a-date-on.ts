import { Temporal } from 'temporal-polyfill';
import { type FieldProblem, InvalidInput } from '../../common/domain-error.js';
import { type EventWish, setsStart, standingWish } from '../event-wish.js';
import type { Occurrence } from '../occurrence.entity.js';
import { settle } from '../settle-event.js';
import type { SeriesFacts } from './plan.js';
import type { StandingDates } from './replan-dates.js';
import type { RuleEnd } from './rule.js';
import { atTheSameDistance } from './schedule-dates.js';
import { refusals } from '../../common/refusals/refusals.js';

/** The next date that a rule has and that has not begun. */
export function nextOf(dates: Occurrence[], now: Temporal.Instant): Occurrence | null {
  const coming = dates.filter((date) => date.inRule && date.state !== 'skipped' && !date.hasBegunAt(now));
  const [next] = coming.toSorted((one, other) => (one.originalLocal < other.originalLocal ? -1 : 1));
  return next ?? null;
}

/**
 * Dates as a change from one of them on meets them: what has begun stays as it is.
 * @param from the original start of that date
 */
export function standingDates(
  dates: Occurrence[],
  from: string,
  scope: 'following' | 'all',
  now: Temporal.Instant,
): StandingDates {
  const isAfter = ({ inRule, originalLocal, startsLocal }: Occurrence) =>
    inRule ? originalLocal >= from : scope === 'all' || startsLocal >= from;
  const after = dates.filter(isAfter);
  return {
    coming: after.filter((date) => !date.hasBegunAt(now)),
    begun: after.filter((date) => date.inRule && date.hasBegunAt(now)),
    others: dates.filter((date) => !isAfter(date) || (!date.inRule && date.hasBegunAt(now))),
  };
}

/**
 * A series as it goes on from one of its dates, so that it can be said anew from there.
 * @param from the original start of that date
 * @param passed how many dates the rule has before it
 */
export function factsFrom(facts: SeriesFacts, from: string, passed: number): SeriesFacts {
  const { startsLocal, rsvpsOpenLocal, rsvpsCloseLocal, recurrenceRule } = facts;
  const { rhythm, end } = recurrenceRule;
  const alongside = (local: string | null) => local && atTheSameDistance([from], startsLocal, local)[0]!;
  return {
    ...facts,
    startsLocal: from,
    rsvpsOpenLocal: alongside(rsvpsOpenLocal),
    rsvpsCloseLocal: alongside(rsvpsCloseLocal),
    recurrenceRule: { rhythm, end: end && 'count' in end ? { count: end.count - passed } : end },
  };
}

/** How a series ends just before one of its dates, which has `passed` dates of the rule before it. */
export function endBefore(from: string, end: RuleEnd, passed: number): RuleEnd {
  if (end && 'count' in end) return { count: passed };
  return { until: Temporal.PlainDate.from(from.slice(0, 10)).subtract({ days: 1 }).toString() };
}

/**
 * @param problems of what is said, known before
 * @throws InvalidInput
 */
export function settleSeries(
  standing: SeriesFacts,
  wish: EventWish,
  affected: Occurrence[],
  now: Temporal.Instant,
  problems: FieldProblem[],
): SeriesFacts {
  const { facts } = settle(wish, {
    now,
    stage: 'published',
    setsStart: setsStart(wish, standingWish(standing)),
    seatsTaken: Math.max(
      0,
      ...affected
        .filter((date) => !date.ownCapacity)
        .map(({ seatsTaken, placesBeyond }) => seatsTaken - placesBeyond),
    ),
    problems,
  });
  const { recurrenceRule } = facts;
  if (recurrenceRule) return { ...facts, recurrenceRule };
  const detail = refusals.series.noSingleDate;
  throw new InvalidInput([{ pointer: '/repeats', detail }]);
}

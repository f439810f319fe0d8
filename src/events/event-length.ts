import type { Temporal } from 'temporal-polyfill';
import type { FieldProblem } from '../common/domain-error.js';
import type { EventFacts } from './event-facts.js';
import { clockProblem } from './event-times.js';
import { readWallTime } from './wall-time.js';
import { areWholeDays } from './whole-days.js';
import { refusals, type Sentence } from '../common/refusals/refusals.js';

const SHORTEST_MINUTES = 5;
export const LONGEST_MINUTES = 14 * 24 * 60;

/** How long it lasts: in minutes, or until an end on the same clocks. */
export interface Length {
  durationMinutes?: number;
  endsLocal?: string;
}

/** `minutes` is `null` when it cannot be known, for reasons that are told here or at the start. */
export function lengthOf(
  { durationMinutes, endsLocal, ...when }: Length & Pick<EventFacts, 'startsLocal' | 'timeZone' | 'allDay'>,
  start: Temporal.Instant | null,
): { minutes: number | null; problems: FieldProblem[] } {
  const nothing = (pointer: string, detail: Sentence) => ({ minutes: null, problems: [{ pointer, detail }] });
  if (endsLocal === undefined) {
    if (durationMinutes === undefined) {
      return nothing('/durationMinutes', refusals.events.lengthIsMissing);
    }
    return {
      minutes: durationMinutes,
      problems: lengthProblems('/durationMinutes', durationMinutes, when.allDay),
    };
  }
  if (durationMinutes !== undefined) {
    return nothing('/endsLocal', refusals.events.lengthOrEnd);
  }
  const problems = clockProblem('endsLocal', endsLocal, when.timeZone, when.allDay);
  if (!start || problems.length > 0) return { minutes: null, problems };
  const minutes = when.allDay
    ? (Date.parse(`${endsLocal}Z`) - Date.parse(`${when.startsLocal}Z`)) / 60_000
    : readWallTime(endsLocal, when.timeZone).at.since(start).total('minutes');
  if (minutes <= 0) {
    return nothing(
      '/endsLocal',
      when.allDay ? refusals.common.lastDayBeforeFirst : refusals.events.endAfterStart,
    );
  }
  return { minutes, problems: lengthProblems('/endsLocal', minutes, when.allDay) };
}

function lengthProblems(pointer: string, minutes: number, allDay: boolean): FieldProblem[] {
  if (allDay && !areWholeDays(minutes)) {
    return [{ pointer, detail: refusals.events.wholeDays }];
  }
  if (minutes < SHORTEST_MINUTES) return [{ pointer, detail: refusals.events.shortest }];
  return minutes > LONGEST_MINUTES ? [{ pointer, detail: refusals.events.longest }] : [];
}

import type { Temporal } from 'temporal-polyfill';
import type { FieldProblem } from '../common/domain-error.js';
import type { EventFacts } from './event-facts.js';
import { clockProblem } from './event-times.js';
import { readWallTime } from './wall-time.js';
import { areWholeDays } from './whole-days.js';

export const LENGTH_IS_MISSING = 'Please say how long it lasts, or when it ends.';
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
  const nothing = (pointer: string, detail: string) => ({ minutes: null, problems: [{ pointer, detail }] });
  if (endsLocal === undefined) {
    if (durationMinutes === undefined) {
      return nothing('/durationMinutes', LENGTH_IS_MISSING);
    }
    return {
      minutes: durationMinutes,
      problems: lengthProblems('/durationMinutes', durationMinutes, when.allDay),
    };
  }
  if (durationMinutes !== undefined) {
    return nothing('/endsLocal', 'Please give either the length or the end, not both.');
  }
  const problems = clockProblem('endsLocal', endsLocal, when.timeZone, when.allDay);
  if (!start || problems.length > 0) return { minutes: null, problems };
  const minutes = when.allDay
    ? (Date.parse(`${endsLocal}Z`) - Date.parse(`${when.startsLocal}Z`)) / 60_000
    : readWallTime(endsLocal, when.timeZone).at.since(start).total('minutes');
  if (minutes <= 0) {
    return nothing(
      '/endsLocal',
      when.allDay ? 'The last day cannot come before the first.' : 'The end has to come after the start.',
    );
  }
  return { minutes, problems: lengthProblems('/endsLocal', minutes, when.allDay) };
}

function lengthProblems(pointer: string, minutes: number, allDay: boolean): FieldProblem[] {
  if (allDay && !areWholeDays(minutes)) {
    return [{ pointer, detail: 'An all-day event lasts whole days, of 1440 minutes each.' }];
  }
  if (minutes < SHORTEST_MINUTES) return [{ pointer, detail: 'The shortest event lasts 5 minutes.' }];
  return minutes > LONGEST_MINUTES ? [{ pointer, detail: 'The longest event lasts 14 days.' }] : [];
}

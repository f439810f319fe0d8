import type { Temporal } from 'temporal-polyfill';
import type { FieldProblem } from '../common/domain-error.js';
import { clockProblem } from './event-times.js';
import { readWallTime } from './wall-time.js';

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
  { durationMinutes, endsLocal }: Length,
  start: Temporal.Instant | null,
  timeZone: string,
): { minutes: number | null; problems: FieldProblem[] } {
  const nothing = (pointer: string, detail: string) => ({ minutes: null, problems: [{ pointer, detail }] });
  if (endsLocal === undefined) {
    if (durationMinutes === undefined) {
      return nothing('/durationMinutes', LENGTH_IS_MISSING);
    }
    return { minutes: durationMinutes, problems: lengthProblems('/durationMinutes', durationMinutes) };
  }
  if (durationMinutes !== undefined) {
    return nothing('/endsLocal', 'Please give either the length or the end, not both.');
  }
  const problems = clockProblem('endsLocal', endsLocal, timeZone);
  if (!start || problems.length > 0) return { minutes: null, problems };
  const minutes = readWallTime(endsLocal, timeZone).at.since(start).total('minutes');
  if (minutes <= 0) return nothing('/endsLocal', 'The end has to come after the start.');
  return { minutes, problems: lengthProblems('/endsLocal', minutes) };
}

function lengthProblems(pointer: string, minutes: number): FieldProblem[] {
  if (minutes < SHORTEST_MINUTES) return [{ pointer, detail: 'The shortest event lasts 5 minutes.' }];
  return minutes > LONGEST_MINUTES ? [{ pointer, detail: 'The longest event lasts 14 days.' }] : [];
}

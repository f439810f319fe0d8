/** So many letters within so many seconds. */
export interface Pace {
  letters: number;
  seconds: number;
}

/** What has no turn yet looks again after this long at most. */
export const LONGEST_TURN_SECONDS = 120;

/**
 * A limit by the minute, in steps of ten seconds, so that letters flow and no minute, wherever it begins, sees more. Limits
 * that small steps would round away are counted by the whole minute.
 */
export function paceOf(perMinute: number): Pace {
  return perMinute < 60
    ? { letters: perMinute, seconds: 60 }
    : { letters: Math.floor(perMinute / 6), seconds: 10 };
}

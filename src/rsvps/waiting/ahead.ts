/** Where someone stands on a waiting list, as they may know it: nobody counts the others. */
export type Ahead = 'next' | 'one' | 'few' | 'many';

const FEW = 4;

/** SQL: how many wait for the same date before the reply `r`; `null` for one that does not wait. */
export const WAITING_BEFORE = `CASE WHEN r.place_in_line IS NOT NULL THEN (SELECT count(*)::int FROM rsvps other
  WHERE other.occurrence_id = r.occurrence_id AND other.place_in_line < r.place_in_line) END`;

/** Nobody is told how many wait. */
export function aheadOf(waitingBefore: number | null): Ahead | null {
  if (waitingBefore === null) return null;
  if (waitingBefore === 0) return 'next';
  if (waitingBefore === 1) return 'one';
  return waitingBefore <= FEW ? 'few' : 'many';
}

/** Letters go by the database's clock and everything else by ours: two that differ more are not to be worked with. */
export const MOST_SECONDS_OF_SKEW = 30;

/**
 * By how many seconds this machine's clock is ahead of the database's, at least; negative: behind. An answer that took its
 * time proves nothing for as long as it took.
 * @param asked by our clock, in milliseconds @param said by the database's @param answered by ours again
 */
export function secondsAhead(asked: number, said: Date, answered: number): number {
  if (asked > said.getTime()) return (asked - said.getTime()) / 1000;
  return Math.min(0, answered - said.getTime()) / 1000;
}

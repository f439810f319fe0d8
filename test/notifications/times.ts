import { Temporal } from 'temporal-polyfill';

/** A wall time in Lisbon so far from now, to the minute. */
export function wallTimeAhead(ahead: Temporal.DurationLike): string {
  const at = Temporal.Now.zonedDateTimeISO('Europe/Lisbon').add(ahead);
  return at.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

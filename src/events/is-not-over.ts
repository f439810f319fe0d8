import { LONGEST_MINUTES } from './event-length.js';

/**
 * SQL that finds dates `o` which end after `at`. No event is longer than the longest, so the index of starts finds them
 * without a look at all that ever was.
 */
export function isNotOver(at: string): string {
  return `(o.ends_at > ${at} AND o.starts_at > ${at}::timestamptz - interval '${LONGEST_MINUTES} minutes')`;
}

import { LONGEST_MINUTES } from './event-length.js';

/**
 * SQL that finds dates, of the table or as people see them, which end after `at`. No event is longer than the longest, so the index of starts finds them
 * without a look at all that ever was.
 */
export function isNotOver(date: string, at: string): string {
  return `(${date}.ends_at > ${at} AND ${date}.starts_at > ${at}::timestamptz - interval '${LONGEST_MINUTES} minutes')`;
}

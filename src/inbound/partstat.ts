import type { GivenAnswer } from '../rsvps/rsvp.entity.js';

/** What calendars call an answer (RFC 5545 §3.2.12). */
const ANSWERS = { ACCEPTED: 'going', TENTATIVE: 'maybe', DECLINED: 'declined' } as const satisfies Record<
  string,
  GivenAnswer
>;
export type Partstat = keyof typeof ANSWERS;

/** `null` for all that is no answer: not decided yet, or left to someone else. */
export function toPartstat(written: string): Partstat | null {
  const upper = written.toUpperCase();
  return upper in ANSWERS ? (upper as Partstat) : null;
}

export function answerOf(partstat: Partstat): GivenAnswer {
  return ANSWERS[partstat];
}

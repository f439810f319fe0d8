import { dayWords } from '../common/time-words.js';
import type { StoppedLetters, SuppressionReason } from '../people/suppressions.js';
import { onClocksOf } from './page-times.js';

/** Why no letters go to an address, as administrators read it. */
export const STOPPED_BECAUSE: Record<SuppressionReason, string> = {
  full: 'Its mailbox is full',
  refused: 'Its mail server takes no letters for it',
  bounced: 'Letters came back',
  complained: 'Its reader called a letter unwanted',
  said: 'An administrator stopped them',
};

/** "since 3 March 2027, until 30 August 2027" */
export function sinceAndUntil({ since, until }: StoppedLetters, zone: string): string {
  const day = (at: Date) => dayWords(at, onClocksOf(zone));
  return `since ${day(since)}, ${until ? `until ${day(until)}` : 'until someone lifts it'}`;
}

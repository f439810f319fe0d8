import { type Clocks, dayWords } from '../common/time-words.js';
import type { StoppedLetters } from '../people/suppressions.js';
import { webWords } from './words/words.js';

/** "since 3 March 2027, until 30 August 2027" */
export function sinceAndUntil({ since, until }: StoppedLetters, clocks: Clocks): string {
  const { sinceUntil, sinceOn } = webWords(clocks.language).stopped;
  const day = (at: Date) => dayWords(at, clocks);
  return until ? sinceUntil({ since: day(since), until: day(until) }) : sinceOn({ since: day(since) });
}

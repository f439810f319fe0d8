import { countWords } from './count-words.js';

/** How many people hear of some dates. Nobody gets two letters about them. */
export function toldWords(told: number): string {
  if (told === 0) return 'Nobody gets a letter.';
  if (told === 1) return '1 person gets one letter for all their dates.';
  return `${countWords(told, 'person', 'people')} get a letter, each one for all their dates.`;
}

import { IsIn } from 'class-validator';

/** One of our own words, with a sentence that names them all. */
export function OneOf(words: readonly string[]) {
  return IsIn(words, { message: `Please choose one of: ${words.join(', ')}.` });
}

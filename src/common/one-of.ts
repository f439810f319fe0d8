import { IsIn } from 'class-validator';
import { withCommas } from './languages.js';
import { type Filling, refusals, type Sentence } from './refusals/refusals.js';
import { says } from './refusals/says.js';

/** One of our own words, with a sentence that names them all. */
export function OneOf(words: readonly (string | number)[]) {
  return IsIn(words, says(oneOf(words)));
}

/** The same, of each word in a list. */
export function EachOneOf(words: readonly (string | number)[]) {
  return IsIn(words, { each: true, ...says(refusals.common.someOf({ words: listOf(words) })) });
}

export function oneOf(words: readonly (string | number)[]): Sentence {
  return refusals.common.oneOf({ words: listOf(words) });
}

function listOf(words: readonly (string | number)[]): Filling {
  return (language) => withCommas(words.map(String), language);
}

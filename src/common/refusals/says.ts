import { Sentence } from './refusals.js';

/** What a check says of a value; it may depend on it. */
export type SaidOf = Sentence | ((value: unknown) => Sentence);

/** Where a validator keeps what it says, for whoever has looked at a body. */
export interface Says {
  says: SaidOf;
}

/** Options of a validator: `@IsBoolean(says(refusals.common.trueOrFalse))`. */
export function says(said: SaidOf): { message: (about: { value: unknown }) => string; context: Says } {
  return { message: ({ value }) => String(sentenceOf(said, value)), context: { says: said } };
}

export function sentenceOf(said: SaidOf, value: unknown): Sentence {
  return said instanceof Sentence ? said : said(value);
}

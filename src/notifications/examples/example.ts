import type { LetterName, Letters } from '../../queue/jobs.js';
import type { LoadedFor } from '../letters/letter-writers.js';

/** One way in which a letter can read: what its row in the ledger is about, and what would be loaded for it. */
export interface Example<Name extends LetterName = LetterName> {
  /** Among those of the same letter. */
  name: string;
  /** For people who choose one. */
  what: string;
  about: Letters[Name];
  loaded: LoadedFor<Name>;
}

/** Examples of some letters, the usual one first. */
export type ExamplesOf<Names extends LetterName> = {
  readonly [Name in Names]: readonly [Example<Name>, ...Example<Name>[]];
};

/** A letter that always reads the same. */
export function only<About, Loaded>(about: About, loaded: Loaded) {
  return [{ name: 'usual', what: 'As it usually is', about, loaded }] as const;
}

/** One example for each of several words. */
export function each<Key extends string, One>(
  [first, ...others]: readonly [Key, ...Key[]],
  make: (key: Key) => One,
): readonly [One, ...One[]] {
  return [make(first), ...others.map(make)];
}

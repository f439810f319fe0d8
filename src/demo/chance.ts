import { createHash } from 'node:crypto';

/** A number from 0 to 1 that is the same for the same words, at every start and on every machine. */
export function chance(...words: (string | number)[]): number {
  return createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0) / 2 ** 32;
}

/** The same items in an order that only the words decide. */
export function shuffled<T>(items: T[], ...words: (string | number)[]): T[] {
  const keyed = items.map((item, at) => ({ item, by: chance(at, ...words) }));
  return keyed.sort((one, other) => one.by - other.by).map(({ item }) => item);
}

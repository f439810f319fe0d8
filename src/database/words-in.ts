/**
 * How much of a word stands in another, from 0 to 1, that it may be meant, mistyped: a third of its groups of three letters
 * (PostgreSQL, `pg_trgm`). "anxeity" has 0.38 of "anxiety".
 */
const ALIKE = 0.35;
/** Shorter ones are like too many others. */
const FEWEST_LETTERS = 5;

/**
 * SQL: whether words hold every word that is asked for, in any order, as part of a longer one too, whatever its accents and
 * capitals; or, where `near`, words like them.
 * @param words SQL of a text as the database keeps it for this, `folded`
 * @param asked SQL of what `wordsAsked` gives; everything holds no words
 * @param near SQL of a boolean
 */
export function holdsWords(words: string, asked: string, near: string): string {
  // Folded once, and not for each row.
  const each = `unnest(ARRAY(SELECT folded(it) FROM unnest(${asked}::text[]) AS it)) AS word`;
  return `NOT EXISTS (SELECT FROM ${each} WHERE CASE WHEN ${near} AND length(word) >= ${FEWEST_LETTERS}
    THEN word_similarity(word, ${words}) < ${ALIKE} ELSE strpos(${words}, word) = 0 END)`;
}

export function wordsAsked(text: string | undefined): string[] {
  return text?.match(/\S+/g) ?? [];
}

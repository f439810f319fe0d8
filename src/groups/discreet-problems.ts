import type { FieldProblem } from '../common/domain-error.js';
import { telltaleIn } from '../common/telltale-words.js';
import { rowOf, type Sql } from '../database/sql.js';
import { refusals } from '../common/refusals/refusals.js';

/** The words that administrators do not want to read in letters, beside ours. */
export async function ownTelltaleWords(sql: Sql): Promise<string[]> {
  const here = await rowOf<{ words: string[] }>(sql, 'SELECT telltale_words AS words FROM installation');
  return here?.words ?? [];
}

/**
 * A name that is meant to be discreet holds none of the words that administrators do not want to read in letters. Ours are
 * looked for at the door (`DiscreetName`).
 * @param said as somebody gave it; what is no text has a problem of its own
 * @param stands what it is called now, which is no news
 */
export async function discreetProblems(
  sql: Sql,
  field: 'discreetName' | 'discreetTitle',
  said: string | undefined,
  stands?: string,
): Promise<FieldProblem[]> {
  if (typeof said !== 'string' || said === '' || said === stands) return [];
  return discreetProblemsBy(await ownTelltaleWords(sql), field, said);
}

/** The same where the words are at hand, as for many names at once. */
export function discreetProblemsBy(
  ownWords: string[],
  field: 'discreetName' | 'discreetTitle',
  said: string | undefined,
): FieldProblem[] {
  if (typeof said !== 'string' || said === '' || telltaleIn(said)) return [];
  const telltale = telltaleIn(said, ownWords);
  if (!telltale) return [];
  const detail = refusals.common.telltaleHere({ word: telltale });
  return [{ pointer: `/${field}`, detail }];
}

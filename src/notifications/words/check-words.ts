import { lineProblem } from '../../common/text.js';
import { telltaleIn } from '../../common/telltale-words.js';
import { type Language, withCommas } from '../../common/languages.js';
import { type Placeholder, placeholdersOf } from './placeholders.js';
import { refusals, type Sentence } from '../../common/refusals/refusals.js';

export const MOST_CHARACTERS = 1000;

/**
 * Whether a sentence can be said in the place of ours: it fills in nothing that ours does not, leads nowhere, and gives
 * nobody away.
 * @param telltales words that letters must not say here, beside those that they must not say anywhere
 * @returns what is wrong with it, or `null`
 */
export function problemWith(
  message: string,
  ours: string,
  { language, telltales }: { language: Language; telltales: readonly string[] },
): Sentence | null {
  const problem = lineProblem(message, { max: MOST_CHARACTERS });
  if (problem) return problem;
  if (/:\/\/|\bwww\./i.test(message)) return refusals.letterWords.noPageAddresses;
  const telltale = telltaleIn(message, telltales);
  if (telltale) return refusals.letterWords.leaveOutTelltale({ word: telltale });
  return problemWithPlaceholders(message, ours, language);
}

/** Whether a letter that says it in the place of ours can be written. */
export function canStandFor(ours: string | undefined, message: string, language: Language): boolean {
  return ours !== undefined && problemWithPlaceholders(message, ours, language) === null;
}

function problemWithPlaceholders(message: string, ours: string, language: Language): Sentence | null {
  const allowed = placeholdersOf(ours, language);
  let used: Placeholder[];
  try {
    used = placeholdersOf(message, language);
  } catch {
    return refusals.letterWords.braces({ open: '{', close: '}' });
  }
  const strange = used.find((it) => !allowed.some((ours) => fits(it, ours)));
  if (!strange) return null;
  const known = [...new Set(allowed.map(({ name }) => `{${name}}`))];
  return known.length === 0
    ? refusals.letterWords.nothingIsFilledIn({ placeholder: `{${strange.name}}` })
    : refusals.letterWords.cannotBeFilledIn({
        placeholder: `{${strange.name}}`,
        known: (shownIn) => withCommas(known, shownIn),
      });
}

/** A number may also stand as it is, without forms. A choice has the same words to choose between. */
function fits(used: Placeholder, ours: Placeholder): boolean {
  if (used.name !== ours.name) return false;
  if (used.kind === ours.kind)
    return used.kind !== 'choice' || used.options.every((it) => ours.options.includes(it));
  return used.kind === 'text' && ours.kind === 'number';
}

import type { Language } from '../../common/languages.js';
import { formatOf } from './words.js';

type Ast = ReturnType<ReturnType<typeof formatOf>['getAst']>;

/** What takes the place of a placeholder: a text, a number, or one of several words. */
export type Kind = 'text' | 'number' | 'choice' | 'other';

/** Kinds of elements in a message, as the library numbers them (@formatjs/icu-messageformat-parser, `TYPE`). */
const KINDS: Record<number, Kind | undefined> = {
  1: 'text',
  2: 'number',
  3: 'other',
  4: 'other',
  5: 'choice',
  6: 'number',
};

/** A placeholder of a message. */
export interface Placeholder {
  name: string;
  kind: Kind;
  /** The words it chooses between. */
  options: string[];
}

/**
 * The placeholders of a message, each as often as it stands there.
 * @throws SyntaxError where it is no ICU message
 */
export function placeholdersOf(message: string, language: Language): Placeholder[] {
  return found(formatOf(message, language).getAst());
}

function found(ast: Ast): Placeholder[] {
  return ast.flatMap((it) => {
    const kind = kindOf(it);
    if (!kind || !('value' in it)) return [];
    const options = 'options' in it ? it.options : {};
    const within = Object.values(options).flatMap((form) => found(form.value));
    return [{ name: it.value, kind, options: Object.keys(options) }, ...within];
  });
}

/** A number in a style of its own, `{n, number, …}`, is not ours to fill in: whether it can be said shows first when it is. */
function kindOf(element: Ast[number]): Kind | undefined {
  return 'style' in element && element.style ? 'other' : KINDS[element.type];
}

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { languages, localeOf } from '../../src/common/languages.js';
import { type Messages, translationOf } from '../../src/common/words/message.js';
import { spoken, spokenAll } from '../../src/common/words/spoken.js';
import { wordsOf } from '../../src/web/page-words.js';

const en = {
  over: 'It is over. <next>See {n, plural, one {# <b>date</b>} other {# dates}}</next>.',
  plain: 'Yes',
} as const;
const translation = translationOf<typeof en>();
const over = 'Es ist vorbei. <next>{n, plural, one {# <b>Termin</b>} other {# Termine}} ansehen</next>.';
const words = wordsOf({ en, de: translation({ over, plain: 'Ja' }), es: en, fr: en, ar: en });

describe('the words of pages', () => {
  it('do not compile where a language lacks a tag, or has one too many', () => {
    // @ts-expect-error nothing leads on
    translation({ plain: 'Ja', over: 'Es ist vorbei. {n, plural, one {# <b>Termin</b>} other {# Termine}}' });
    // @ts-expect-error a tag that nobody gives it
    translation({ plain: 'Ja', over: `${over} <i>bald</i>` as const });
    // @ts-expect-error a tag where English has none
    translation({ plain: '<b>Ja</b>', over });
    expect(translation({ plain: 'Ja', over }).over).toBe(over);
  });

  it('take a choice for what it is within a tag, in a language that is written the other way too', () => {
    const message = '<b>{how, select, near {قريب} other {بعيد}}</b> {name}';
    const say = spoken(message, { language: 'ar', hasTags: true });
    const said = [say({ how: 'near', name: 'Robin', b: (it: unknown) => it })].flat(Infinity);
    expect(said.map(String).join('')).toBe('قريب \u2068Robin\u2069');
  });

  it('are told what their tags put around words', () => {
    const say = words('de');
    // @ts-expect-error one is missing
    expect(() => say.over({ n: 1, b: (it) => it })).toThrow();
    const said = say.over({ n: 1, next: (it) => ['[', it, ']'], b: (it) => ['*', it, '*'] });
    expect([said].flat(Infinity).map(String).join('')).toBe('Es ist vorbei. [1 *Termin* ansehen].');
    expect(say.plain).toBe('Ja');
  });
});

const src = resolve(import.meta.dirname, '../../src');

const files = readdirSync(src, { recursive: true, encoding: 'utf8' });

describe.each(files.filter((file) => file.endsWith('words/en.ts')))('the catalogue of %s', (file) => {
  const isOfPages = file.startsWith('web/');
  const catalogues = new Map<string, Messages>();
  beforeAll(async () => {
    for (const language of languages) {
      const module = (await import(resolve(src, file.replace('en.ts', `${language}.ts`)))) as object;
      catalogues.set(language, (module as Record<string, Messages>)[language]!);
    }
  });

  it.each(languages)('says everything in %s, whatever it is told', (language) => {
    const said = spokenAll(catalogues.get(language)!, { language, hasTags: isOfPages });
    for (const [name, message] of sentences(catalogues.get(language)!)) {
      const say = name
        .split('.')
        .reduce((group, key) => (group as Record<string, unknown>)[key], said as unknown);
      for (const n of [0, 1, 2, 3, 11, 100]) {
        const told =
          typeof say === 'function' ? say(examples(message, localeOf(language), isOfPages, n)) : say;
        const text = [told].flat(Infinity).join('');
        expect([name, text.trim() === text && text !== '']).toEqual([name, true]);
        expect([name, text]).toEqual([name, expect.not.stringMatching(/[{}#<>]|undefined|\[object/)]);
      }
    }
  });

  it.each(languages)('has every form that %s uses with a number', (language) => {
    const locale = localeOf(language);
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    for (const [name, message] of sentences(catalogues.get(language)!)) {
      for (const forms of pluralsIn(astOf(message, locale, isOfPages)))
        expect([name, forms.sort()]).toEqual([name, [...pluralCategories].sort()]);
    }
  });
});

type Ast = ReturnType<IntlMessageFormat['getAst']>;

function sentences(messages: Messages, group = ''): [name: string, message: string][] {
  return Object.entries(messages).flatMap(([key, it]): [string, string][] =>
    typeof it === 'string' ? [[group + key, it]] : sentences(it, `${group}${key}.`),
  );
}

function astOf(message: string, locale: string, hasTags: boolean): Ast {
  return new IntlMessageFormat(message, locale, undefined, { ignoreTag: !hasTags }).getAst();
}

/** Everything that stands in a message, also within forms and tags. */
function partsOf(ast: Ast): Ast {
  return ast.flatMap((it) => [
    it,
    ...('children' in it ? partsOf(it.children) : []),
    ...('options' in it ? Object.values(it.options).flatMap(({ value }) => partsOf(value)) : []),
  ]);
}

function pluralsIn(ast: Ast): string[][] {
  return partsOf(ast).flatMap((it) =>
    'pluralType' in it ? [Object.keys(it.options).filter((form) => !form.startsWith('='))] : [],
  );
}

function examples(message: string, locale: string, hasTags: boolean, n: number): Record<string, unknown> {
  const told = partsOf(astOf(message, locale, hasTags)).flatMap((it): [string, unknown][] => {
    const type: number = it.type;
    if (!('value' in it) || type === 0) return [];
    // A tag without words of its own stands for some.
    if ('children' in it) return [[it.value, (inside: unknown[]) => (inside.length > 0 ? inside : 'Robin')]];
    if ('pluralType' in it || type === 2) return [[it.value, n]];
    return [[it.value, 'options' in it ? Object.keys(it.options)[0] : 'Robin']];
  });
  return Object.fromEntries(told);
}

import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { languages, localeOf } from '../../src/common/languages.js';
import { de } from '../../src/notifications/words/de.js';
import type { Messages, Said } from '../../src/common/words/message.js';
import { translation } from '../../src/notifications/words/translation.js';
import { messagesIn, wordsIn } from '../../src/notifications/words/words.js';

describe('the words of letters', () => {
  it('do not compile where a language lacks a sentence or a placeholder, or has one too many', () => {
    const { hello, ...others } = de;
    // @ts-expect-error no greeting
    translation({ ...others });
    // @ts-expect-error no name in it
    translation({ ...others, hello: 'Hallo,' });
    // @ts-expect-error a name that nobody gives it
    translation({ ...others, hello: 'Hallo {name} {surname},' });
    // @ts-expect-error a number where English has a text
    translation({ ...others, hello: 'Hallo {name, plural, one {Freund} other {Freunde}},' });
    // @ts-expect-error a sentence that nobody says
    translation({ ...others, hello, bye: 'Tschüss' });
    expect(translation({ ...others, hello }).hello).toBe(hello);
  });

  it('are told what their placeholders stand for, wherever these are', () => {
    const said = {} as Said<{
      readonly deep: 'a {one} b {two, plural, one {# {three}} other {x}} {four, number} c';
    }>;
    type Values = Parameters<typeof said.deep>[0];
    const values: Values = { one: '1', two: 2, three: '3', four: 4 };
    // @ts-expect-error one is missing
    const fewer: Values = { one: '1', two: 2, three: '3' };
    expect([values, fewer]).toHaveLength(2);
    expect(wordsIn('en').hostNote.fresh({ n: 2 })).toBe('2 new answers');
    expect(wordsIn('de').hostNote.fresh({ n: 1 })).toBe('1 neue Antwort');
  });

  it('take a choice for what it is, in a language that is written the other way too', () => {
    const stays = (direction: string) =>
      wordsIn('ar').clocksChanged.stays({ shift: 'ساعة', direction, before: '19:00', now: '20:00' });
    expect(stays('later')).toContain('يتأخر');
    expect(stays('earlier')).toContain('يتقدم');
  });

  it.each(languages)('in %s, have every form that the language uses with a number', (language) => {
    const { pluralCategories } = new Intl.PluralRules(localeOf(language)).resolvedOptions();
    const counted = sentences(messagesIn(language)).flatMap((message) =>
      pluralsIn(message, localeOf(language)),
    );
    expect(counted.length).toBeGreaterThan(5);
    for (const forms of counted) expect(forms.sort()).toEqual([...pluralCategories].sort());
  });
});

function sentences(messages: Messages): string[] {
  return Object.values(messages).flatMap((it) => (typeof it === 'string' ? [it] : sentences(it)));
}

/** The forms of each plural in a message. */
function pluralsIn(message: string, locale: string): string[][] {
  const { getAst } = new IntlMessageFormat(message, locale);
  return getAst().flatMap((part) => ('pluralType' in part ? [Object.keys(part.options)] : []));
}

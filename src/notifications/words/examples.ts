import { type Language, localeOf } from '../../common/languages.js';
import { placeholdersOf } from './placeholders.js';
import { spoken, type Values } from './words.js';

/** One of each form that the languages here have. */
const NUMBERS = [1, 2, 3, 11, 100];
const EVENING = new Date('2027-03-02T19:00:00Z');

/**
 * How a sentence reads, with examples in place of its placeholders: once, or once for each of its forms.
 * @param ours says what its placeholders stand for
 * @throws SyntaxError where it is no ICU message
 */
export function examplesOf(message: string, ours: string, language: Language): string[] {
  const used = new Set(placeholdersOf(message, language).map(({ name }) => name));
  const placeholders = placeholdersOf(ours, language).filter(({ name }) => used.has(name));
  const say = spoken(message, language);
  const texts = textsIn(language);
  let cases: Values[] = [{}];
  for (const { name, kind, options } of placeholders) {
    const values = kind === 'number' ? NUMBERS : kind === 'choice' ? options : [texts[name] ?? texts.title!];
    if (cases[0] && name in cases[0]) continue;
    cases = cases.flatMap((it) => values.map((value) => ({ ...it, [name]: value })));
  }
  return [...new Set(cases.map((values) => say(values)))];
}

function textsIn(language: Language): Record<string, string> {
  const told = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...options }).format(EVENING);
  const day = told({ dateStyle: 'full' });
  const clock = told({ timeStyle: 'short' });
  const moment = told({ dateStyle: 'full', timeStyle: 'short' });
  return {
    name: 'Robin',
    title: 'Quillwood',
    group: 'Quillwood',
    community: 'Harbourside',
    line: 'Samaritans',
    phone: '116 123',
    number: '112',
    code: '204816',
    hours: '24/7',
    often: day,
    value: day,
    shift: clock,
    when: day,
    span: moment,
    moment,
    now: clock,
    before: clock,
  };
}

import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../../common/languages.js';
import { type EventFacts, FACTS } from '../event-facts.js';
import { ruleWords } from './rule-words.js';

/** One fact that an edit changes. */
export interface FactChange {
  /** As the field is called that says it. */
  fact: string;
  /** For `repeats`, in the words of a language. */
  before: string | number | boolean | string[] | number[] | null;
  now: string | number | boolean | string[] | number[] | null;
}

type Seen = Partial<EventFacts> & { note?: string };

/** What is different, in the order in which facts are told. */
export function factChanges(before: Seen, now: Seen, language: Language): FactChange[] {
  return [...FACTS, 'note' as const].flatMap((fact) => {
    if (isDeepStrictEqual(before[fact], now[fact])) return [];
    const name = fact === 'recurrenceRule' ? 'repeats' : fact;
    return [{ fact: name, before: valueOf(before, fact, language), now: valueOf(now, fact, language) }];
  });
}

function valueOf(facts: Seen, fact: keyof Seen, language: Language): FactChange['before'] {
  if (fact === 'recurrenceRule')
    return facts.recurrenceRule ? ruleWords(facts.recurrenceRule, language) : null;
  if (fact === 'questions') return facts.questions?.map(({ text }) => text) ?? null;
  return facts[fact] ?? null;
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { languages } from '../../src/common/languages.js';
import { refusalIn, refusals, Sentence } from '../../src/common/refusals/refusals.js';
import { PAGE_LANGUAGES } from '../../src/web/page-language.js';
import { openWorld, type World } from '../support/world.js';

const GERMAN = 'Bitte schreib eine E-Mail-Adresse, wie ana@example.org.';
const ENGLISH = 'Please write one e-mail address, like ana@example.org.';

describe('what is refused', () => {
  const offered = [...PAGE_LANGUAGES];
  let world: World;
  beforeAll(async () => {
    PAGE_LANGUAGES.splice(0, Infinity, ...languages);
    world = await openWorld({ workers: false });
    await world.setUp();
  });
  afterAll(async () => {
    PAGE_LANGUAGES.splice(0, Infinity, ...offered);
    await world.close();
  });

  it('is said in the language of the page, at the field and above the form', async () => {
    const client = world.client();
    client.cookies.set('language', 'de');
    const { status, text } = await client.submit('/sign-in', { email: 'nonsense' });
    expect(status).toBe(422);
    expect(text.split(GERMAN)).toHaveLength(3);
    expect(text).not.toContain(ENGLISH);
  });

  it('is said in the language of the page where there is no form to show again', async () => {
    const client = world.client();
    client.cookies.set('language', 'de');
    const refused = await client.send('POST', '/sign-in', { headers: { accept: 'text/html' } });
    expect([refused.status, refused.text]).toEqual([
      403,
      expect.stringContaining(refusalIn('de', refusals.door.openForTooLong)),
    ]);
  });

  it('stays English for programs, without what it is made of', async () => {
    const client = world.client();
    client.cookies.set('language', 'de');
    const { json } = await client.post('/api/v1/sign-in-requests', { email: 'nonsense' });
    expect(json).toEqual({
      type: '/problems/invalid-input',
      title: 'Please look again',
      status: 422,
      detail: 'Some of this needs another look.',
      errors: [{ pointer: '/email', detail: ENGLISH }],
    });
  });

  it('has a sentence of ours wherever a body is checked', () => {
    const checks = [...getMetadataStorage()['validationMetadatas'].values()]
      .flat()
      .filter(({ type }) => !['conditionalValidation', 'whitelistValidation'].includes(type));
    expect(checks.length).toBeGreaterThan(300);
    const without = checks
      .filter(({ context }) => !context?.says)
      .map(({ target, propertyName }) => `${(target as { name: string }).name}.${propertyName}`);
    expect(without).toEqual([]);
  });

  it('brings days, zones and lists in each language', () => {
    const sentence = refusals.common.oneOf({ words: (language) => `<${language}>` });
    expect(languages.map((language) => /<\w+>/.exec(refusalIn(language, sentence))?.[0])).toEqual(
      languages.map((language) => `<${language}>`),
    );
    expect(JSON.stringify({ detail: sentence })).toBe('{"detail":"Please choose one of: <en>."}');
  });

  it.each(languages)('is said in %s, all of it', (language) => {
    const all = sentencesIn(refusals);
    expect(all.length).toBeGreaterThan(250);
    for (const sentence of all) {
      expect([sentence.name, refusalIn(language, sentence)]).toEqual([
        sentence.name,
        expect.stringMatching(/^[^{}]+$/),
      ]);
      if (language !== 'en')
        expect([sentence.name, refusalIn(language, sentence)]).not.toEqual([sentence.name, String(sentence)]);
    }
  });
});

/** Each with the same number for whatever it is told. */
function sentencesIn(group: object): Sentence[] {
  return Object.values(group).flatMap((it: unknown): Sentence[] => {
    if (it instanceof Sentence) return [it];
    if (typeof it !== 'function') return sentencesIn(it as object);
    return [(it as (told: object) => Sentence)(new Proxy({}, SEVEN))];
  });
}

const SEVEN: ProxyHandler<object> = {
  ownKeys: () => NAMES,
  get: () => 7,
  getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 7 }),
};
/** What placeholders are called. */
const NAMES =
  'words most length fewest word least asked hint open close placeholder known empty zone clock day offset from to instead years taken weekday nth other days capacity all held'.split(
    ' ',
  );

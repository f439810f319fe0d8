import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { telltaleIn } from '../../src/common/telltale-words.js';
import { languages } from '../../src/common/languages.js';
import { Installation } from '../../src/installation/installation.js';
import { problemWith } from '../../src/notifications/words/check-words.js';
import { oursByName, sentencesIn } from '../../src/notifications/words/sentences.js';
import { given, type TestEvent, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const WORDS = '/api/v1/installation/words';
const INTRO = 'confirmation.going.intro';

describe('the words of letters, in the hands of an administrator', () => {
  let world: World;
  let ada: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    ada = await world.person('Ada', { administrator: true });
    group = await given(world).group(ada);
  });
  afterAll(() => world.close());

  const put = (language: string, name: string, message: string) =>
    ada.client.put(`${WORDS}/${language}/${name}`, { message });
  const sentence = async (name: string, language = 'en') => {
    const { items } = (await ada.client.get(`${WORDS}/${language}`)).json;
    return items.flatMap((it: { sentences: object[] }) => it.sentences).find((it: any) => it.name === name);
  };
  /** What someone reads who says that they come. */
  const letterTo = async (person: TestPerson, event: TestEvent) => {
    await given(world).reply(person, event);
    return world.mail.letterTo(person.email);
  };

  it('are said by the next letter, in that language alone, and are ours again when asked to', async () => {
    const event = await given(world).event(ada, group);
    const [ana, bea] = [await given(world).member('Ana', group), await given(world).member('Bea', group)];
    expect((await letterTo(ana, event)).text).toContain('Good to hear that you are coming to');
    expect((await put('en', INTRO, 'How lovely: “{title}”, with you.')).status).toBe(204);
    expect((await put('en', 'confirmation.going.subject', 'See you there')).status).toBe(204);
    expect(await sentence(INTRO)).toMatchObject({
      message: 'How lovely: “{title}”, with you.',
      isChanged: true,
    });
    expect(await sentence(INTRO, 'de')).toMatchObject({ isChanged: false });
    const letter = await letterTo(bea, event);
    expect(letter.subject).toBe('See you there');
    for (const twin of [letter.text, letter.html]) expect(twin).toMatch(/How lovely: “[^”]+”, with you\./);

    expect((await ada.client.delete(`${WORDS}/en/${INTRO}`)).status).toBe(204);
    expect((await put('en', 'confirmation.going.subject', 'You are coming: {title}')).status).toBe(204);
    expect(await sentence(INTRO)).toMatchObject({ isChanged: false });
    expect(await world.database.query('SELECT * FROM letter_words')).toEqual([]);
    const cem = await given(world).member('Cem', group);
    expect((await letterTo(cem, event)).text).toContain('Good to hear that you are coming to');
  });

  it('never cost a letter, where another version of the program took what this one cannot say', async () => {
    const event = await given(world).event(ada, group);
    await world.database.query(
      `WITH version AS (UPDATE installation SET words_version = words_version + 1)
       INSERT INTO letter_words VALUES ('en', $1, 'With {surname}'), ('en', 'gone.sentence', 'Gone')`,
      [INTRO],
    );
    world.app.get(Installation).forget();
    const dee = await given(world).member('Dee', group);
    expect((await letterTo(dee, event)).text).toContain('Good to hear that you are coming to');
    await world.database.query('DELETE FROM letter_words');
  });

  it.each([
    ['a placeholder that nobody fills in', 'Come, {surname}', '{surname} cannot be filled in like this.'],
    [
      'a form of what is no number',
      '{title, plural, one {a} other {b}}',
      '{title} cannot be filled in like this.',
    ],
    ['half a brace', 'Come to {title', 'Something in braces { } is not as it was.'],
    ['a page elsewhere', 'See https://example.org', 'Please leave out addresses of pages'],
    ['a word that gives its reader away', 'For your Thérapy', 'Please leave out “therap”'],
    ['two lines', 'One\nBcc: two', 'This holds a character that cannot be shown.'],
  ])('are refused with %s', async (_what, message, detail) => {
    const refused = await put('en', INTRO, message);
    expect(refused.status).toBe(422);
    expect(refused.json.errors[0].detail).toContain(detail);
    expect(await sentence(INTRO)).toMatchObject({ isChanged: false });
  });

  it('are refused for sentences that do not exist, and to everyone else', async () => {
    expect((await put('en', 'confirmation.gone', 'x')).json.type).toBe('/problems/no-such-sentence');
    expect((await put('nl', INTRO, 'x')).status).toBe(404);
    expect((await put('en', 'time.today', 'x')).status).toBe(404);
    const mel = await world.person('Mel');
    expect((await mel.client.put(`${WORDS}/en/${INTRO}`, { message: 'x' })).status).toBe(403);
    expect((await mel.client.page('/admin/words/en/confirmation')).status).toBe(403);
  });

  it('keep to what an administrator does not want to read in letters', async () => {
    const named = await ada.client.put('/api/v1/installation/telltale-words', { words: ['harbour'] });
    expect(named.status).toBe(204);
    const refused = await put('en', INTRO, 'Come to the Harbour with {title}');
    expect(refused.json.errors[0].detail).toContain('Please leave out “harbour”');
    const page = '/admin/words/en';
    expect((await ada.client.page(page)).text).toContain('harbour</textarea>');
    expect((await ada.client.submit(page, { words: 'x\n\nlonger' })).status).toBe(422);
    expect((await ada.client.submit(page, { words: '' })).status).toBe(303);
    expect((await put('en', INTRO, 'Come to the Harbour with {title}')).status).toBe(204);
    await ada.client.delete(`${WORDS}/en/${INTRO}`);
  });

  it('are shown as they read before they count, with each form of a number', async () => {
    const name = 'hostNote.fresh';
    const read = (message: string) => ada.client.post(`${WORDS}/en/${name}/readings`, { message });
    const { json } = await read('{n, plural, one {One more} other {# more}}');
    expect(json).toEqual({ readings: ['One more', '2 more', '3 more', '11 more', '100 more'] });
    expect((await read('{m}')).status).toBe(422);
    expect(await sentence(name)).toMatchObject({ isChanged: false });

    const page = '/admin/words/en/hostNote';
    const typed = Object.fromEntries(
      sentencesIn('en')
        .get('hostNote')!
        .map((it) => [it.name, it.ours]),
    );
    const look = await ada.client.submit(page, { ...typed, [name]: '{n} just now', afterwards: 'look' });
    expect(look.text).toContain('Nothing is saved yet.');
    expect(look.text).toContain('<p>11 just now</p>');
    expect(await sentence(name)).toMatchObject({ isChanged: false });
    const wrong = await ada.client.submit(page, { ...typed, [name]: '{m} just now', afterwards: 'save' });
    expect([wrong.status, wrong.text.includes('{m} just now</textarea>')]).toEqual([422, true]);
    expect(
      (await ada.client.submit(page, { ...typed, [name]: '{n} just now', afterwards: 'save' })).status,
    ).toBe(303);
    expect((await ada.client.page('/admin/words/en')).text).toContain('1 sentence of your own');
    const ours = await ada.client.submit(page, { afterwards: 'ours' });
    expect(ours.text).toContain(`${typed[name]}</textarea>`);
    expect((await ada.client.submit(page, { ...typed, [name]: '', afterwards: 'save' })).status).toBe(303);
    expect(await sentence(name)).toMatchObject({ isChanged: false });
  });

  it.each(languages)('are, in %s, what could be written anew, and give nobody away', (language) => {
    for (const [name, ours] of oursByName(language)) {
      expect([name, problemWith(ours, ours, { language, telltales: [] })]).toEqual([name, null]);
    }
  });

  it('refuse names that are meant to be discreet, and are not', async () => {
    const named = await ada.client.patch(`/api/v1/groups/${group.id}`, { discreetName: 'Grief Walks' });
    expect([named.status, named.json.errors[0].pointer]).toEqual([422, '/discreetName']);
    expect(telltaleIn('A griefless walk')).toBe('grief');
    expect(telltaleIn('Biotherapy')).toBe(null);
  });
});

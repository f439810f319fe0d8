import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { telltaleIn } from '../../src/common/telltale-words.js';
import { languages } from '../../src/common/languages.js';
import { Installation } from '../../src/installation/installation.js';
import { problemWith } from '../../src/notifications/words/check-words.js';
import { placeholdersOf } from '../../src/notifications/words/placeholders.js';
import { oursByName, type Sentence, sentencesIn } from '../../src/notifications/words/sentences.js';
import { letterKinds } from '../../src/queue/letter-kinds.js';
import { given, type TestEvent, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const WORDS = '/api/v1/installation/words';
const INTRO = 'confirmation.going.intro';

/** What stands in the frames of a page, as a browser reads their attributes. */
function framesOf(page: string): { sandbox: string; letter: string }[] {
  return [...page.matchAll(/<iframe[^>]* sandbox(?:="([^"]*)")? srcdoc="([^"]*)"/g)].map(
    ([, sandbox = '', html]) => ({
      sandbox,
      letter: html!.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
    }),
  );
}

/** Said so, a sentence can be told from all others, and still says what is filled in. */
function marked({ name, ours }: Sentence, at: number) {
  const mark = `§${at}§`;
  const texts = placeholdersOf(ours, 'ar').filter(({ kind }) => kind === 'text');
  return { name, mark, message: [mark, ...texts.map((it) => `{${it.name}}`)].join(' ') };
}

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
  /** These, and no others, without asking whether they can be said. */
  const sayAtOnce = async (language: string, messages: [name: string, message: string][]) => {
    await world.database.query(
      'WITH version AS (UPDATE installation SET words_version = words_version + 1) DELETE FROM letter_words',
    );
    await world.database.query('INSERT INTO letter_words SELECT $1, * FROM unnest($2::text[], $3::text[])', [
      language,
      messages.map(([name]) => name),
      messages.map(([, message]) => message),
    ]);
    world.app.get(Installation).forget();
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
    await sayAtOnce('en', [
      [INTRO, 'With {surname}'],
      ['gone.sentence', 'Gone'],
    ]);
    const dee = await given(world).member('Dee', group);
    expect((await letterTo(dee, event)).text).toContain('Good to hear that you are coming to');
    await sayAtOnce('en', []);
  });

  it('never cost a letter, nor the page to put them right, where they stand in a way that cannot be said', async () => {
    const name = 'signIn.minutes';
    const unsaid = '{minutes, number, ::unit/nonsense}';
    const refused = await put('en', name, unsaid);
    expect([refused.status, refused.json.errors]).toEqual([
      422,
      [{ pointer: `/${name}`, detail: expect.stringContaining('{minutes} cannot be filled in like this.') }],
    ]);
    await sayAtOnce('en', [
      [name, unsaid],
      ['signIn.subject', 'Come to {code'],
    ]);
    await world.client().post('/api/v1/sign-in-requests', { email: 'uma@example.org' });
    expect((await world.mail.letterTo('uma@example.org')).text).toMatch(/Both work once, for \d+ minutes/);
    expect((await ada.client.page('/admin/words/en')).status).toBe(200);
    const page = '/admin/words/en/signIn';
    const { status, text } = await ada.client.page(page);
    expect([status, text.includes('::unit/nonsense}</textarea>')]).toEqual([200, true]);
    expect((await ada.client.submit(page, { afterwards: 'save' })).status).toBe(303);
    expect(await sentence(name)).toMatchObject({ isChanged: false });
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

  describe('in the whole letter', () => {
    const look = (part: string, body: object = {}, language = 'en') =>
      ada.client.post(`${WORDS}/${language}/letters/${part}`, body);
    const tried = (message: string) => [{ name: INTRO, message }];

    it('are seen as they are, and as they would be, with nothing kept', async () => {
      await put('en', 'hello', 'Dear {name},');
      const now = (await look('confirmation')).json;
      expect(now).toMatchObject({
        example: { name: 'rsvp-confirmation/going' },
        letter: { subject: 'You are coming: Quillwood' },
        discreet: { subject: 'You are coming: Larkfield' },
      });
      const then = (await look('confirmation', { sentences: tried('How lovely: “{title}”, with you.') }))
        .json;
      expect(now.letter.text).toMatch(/^Dear Robin,\n\nGood to hear that you are coming to “Quillwood”\./);
      for (const twin of [then.letter.text, then.letter.html])
        expect(twin).toContain('How lovely: “Quillwood”, with you.');
      expect(then.discreet.text).toContain('How lovely: “Larkfield”, with you.');
      expect(JSON.stringify(then.discreet)).not.toMatch(/Quillwood|Brookside/);
      expect(await sentence(INTRO)).toMatchObject({ isChanged: false });
      expect((await look('confirmation')).json.letter).toEqual(now.letter);
      const ours = (await look('around', { sentences: [{ name: 'hello', message: '' }] })).json;
      expect(ours.letter.text).toMatch(/^Hello Robin,/);
      await ada.client.delete(`${WORDS}/en/hello`);
    });

    it('are written like every other letter: to a stranger no name, no way to stop what they asked for', async () => {
      const { letter, discreet } = (await look('signIn')).json;
      expect(letter.text).toMatch(/^Hello,\n[^]*\n204 816\n/);
      expect(letter.text).not.toContain('stop them');
      expect(discreet).toBe(null);
      const known = (await look('reminder')).json.letter;
      expect(known.text).toMatch(/Quillwood[^]*tomorrow at 19:00[^]*stop them/);
    });

    it('stand in a letter at least once, in their language alone, and no letter is left out', async () => {
      // These come only where answers to letters are received.
      const NOT_HERE = ['confirmation.invitation', 'hostLetter.answer'];
      const parts = [...sentencesIn('ar')].filter(([part]) => part !== 'notification');
      const all = parts.flatMap(([, sentences]) => sentences).map(marked);
      await sayAtOnce(
        'ar',
        all.map(({ name, message }) => [name, message]),
      );
      const seen = new Map<string, string>();
      let said = '';
      for (const [part] of parts) {
        const show = async (example?: string) => {
          const { status, json } = await look(part, { example }, 'ar');
          expect([part, example, status]).toEqual([part, example, 200]);
          expect(json.letter.html).toContain('<html lang="ar" dir="rtl">');
          expect(json.letter.text).not.toMatch(/\b(the|you|your|hosts|meeting)\b/i);
          said += JSON.stringify(json);
          seen.set(json.example.name, json.example.letter);
          return json.examples.map(({ name }: { name: string }) => name);
        };
        for (const example of await show()) if (!seen.has(example)) await show(example);
      }
      const unseen = all.filter(({ mark }) => !said.includes(mark)).map(({ name }) => name);
      expect(unseen).toEqual(NOT_HERE);
      expect([...new Set(seen.values())].sort()).toEqual(Object.keys(letterKinds).sort());
      await sayAtOnce('ar', []);
    });

    it('are refused as when they are saved, and to everyone else', async () => {
      const wrong = await look('confirmation', { sentences: tried('Come, {surname}') });
      expect([wrong.status, wrong.json.errors[0].pointer]).toEqual([422, `/${INTRO}`]);
      const other = await look('confirmation', { example: 'sign-in/usual' });
      expect([other.status, other.json.errors[0].pointer]).toEqual([422, '/example']);
      expect((await look('confirmation', { sentences: [{ name: 'gone', message: 'x' }] })).status).toBe(404);
      expect((await look('gone')).json.type).toBe('/problems/no-such-sentence');
      expect((await look('notification')).json.type).toBe('/problems/no-whole-letter');
      const mel = await world.person('Mo');
      expect((await mel.client.post(`${WORDS}/en/letters/confirmation`, {})).status).toBe(403);
    });

    it('are looked at on their page, before and after they are typed', async () => {
      const page = '/admin/words/en/confirmation';
      const first = await ada.client.page(page);
      expect(first.headers.get('content-security-policy')).toContain("style-src-attr 'unsafe-inline'");
      expect(first.text).toContain('With the words that are saved.');
      expect(framesOf(first.text)).toHaveLength(4);
      for (const { sandbox, letter } of framesOf(first.text)) {
        expect(sandbox).toBe('');
        expect(letter).toMatch(/Good to hear that you are coming to “(Quillwood|Larkfield)”/);
        expect(letter).toMatch(/color-scheme:(light|dark)/);
      }

      const example = 'rsvp-confirmation/maybe';
      const name = 'confirmation.maybe.intro';
      const sentences = sentencesIn('en').get('confirmation')!;
      const typed = { ...Object.fromEntries(sentences.map((it) => [it.name, it.ours])), example };
      const looked = await ada.client.submit(page, {
        ...typed,
        [name]: 'A <b> for {title}',
        afterwards: 'look',
      });
      expect([looked.status, looked.text.includes('which are not saved yet')]).toEqual([200, true]);
      expect(framesOf(looked.text)[0]!.letter).toContain('A &lt;b> for Quillwood');
      expect(looked.text).toContain(`value="${example}" selected`);
      expect(await sentence(name)).toMatchObject({ isChanged: false });

      const wrong = await ada.client.submit(page, { ...typed, [name]: 'For {me}', afterwards: 'look' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('For {me}</textarea>');
      expect(wrong.text).toContain('{me} cannot be filled in like this.');
      expect(wrong.text).toContain('With the words that are saved.');
      expect(framesOf(wrong.text)[0]!.letter).not.toContain('For ');
      const gone = await ada.client.submit(page, { ...typed, example: 'gone/usual', afterwards: 'look' });
      expect([gone.status, gone.text.includes('Please choose one of these.')]).toEqual([422, true]);
      expect(framesOf((await ada.client.page('/admin/words/en/notification')).text)).toEqual([]);
    });
  });

  it.each(languages)('are, in %s, what could be written anew, and give nobody away', (language) => {
    for (const [name, ours] of oursByName(language)) {
      expect([name, problemWith(ours, ours, { language, telltales: [] })]).toEqual([name, null]);
    }
  });

  it('hold for discreet names of groups and meetings too, wherever these are written', async () => {
    const old = await given(world).event(ada, group, { discreetTitle: 'Harbour evening' });
    const name = (words: string[]) => ada.client.put('/api/v1/installation/telltale-words', { words });
    expect((await name(['harbour'])).status).toBe(204);
    expect((await ada.client.page('/admin/words/en')).text).toContain(
      '1 discreet name of groups or meetings',
    );
    const series = await given(world).event(ada, group, {
      repeats: { every: 'week', count: 3 },
    });
    const said = { discreetTitle: 'The Harbours' };
    const called = { discreetName: 'At the hárbour' };
    const answers = {
      draft: await ada.client.post(`/api/v1/groups/${group.id}/events`, {
        kind: 'workshop',
        format: 'in person',
        title: 'Breathing',
        startsLocal: wallTimeIn(7),
        durationMinutes: 90,
        ...said,
      }),
      edit: await ada.client.patch(`/api/v1/events/${old.id}`, said),
      series: await ada.client.patch(`/api/v1/events/${series.id}/series`, said),
      group: await ada.client.patch(`/api/v1/groups/${group.id}`, called),
      'new group': await ada.client.post('/api/v1/groups', {
        name: 'New',
        visibility: 'public',
        joining: 'open',
        ...called,
      }),
    };
    for (const [what, { status, json }] of Object.entries(answers)) {
      expect([what, status]).toEqual([what, 422]);
      expect(json.errors).toContainEqual({
        pointer: expect.stringMatching(/^\/discreet(Name|Title)$/),
        detail: 'Please choose other words: letters must not say “harbour” here.',
      });
    }
    // What stood before stands, until it is changed.
    const same = await ada.client.patch(`/api/v1/events/${old.id}`, {
      discreetTitle: 'Harbour evening',
      area: 'Elsewhere',
    });
    expect(same.status).toBeLessThan(300);
    await ada.client.patch(`/api/v1/events/${old.id}`, { discreetTitle: 'Evening' });
    expect((await ada.client.page('/admin/words/en')).text).not.toContain('discreet name of');
    await name([]);
  });

  it('refuse names that are meant to be discreet, and are not', async () => {
    const named = await ada.client.patch(`/api/v1/groups/${group.id}`, { discreetName: 'Grief Walks' });
    expect([named.status, named.json.errors[0].pointer]).toEqual([422, '/discreetName']);
    expect(telltaleIn('A griefless walk')).toBe('grief');
    expect(telltaleIn('Biotherapy')).toBe(null);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '../../src/common/languages.js';
import { PAGE_LANGUAGES } from '../../src/web/page-language.js';
import type { Client } from '../support/client.js';
import { given, type TestEvent, type TestGroup } from '../support/given.js';
import { closeList } from '../rsvps/looks.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('the links in letters', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  let event: TestEvent;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu);
    event = await given(world).event(olu, group);
  });
  afterAll(() => world.close());

  const answerOf = async (person: TestPerson, it = event) =>
    (await person.client.get(`/api/v1/occurrences/${it.id}/rsvp`)).json.answer;

  /** The letter that confirms a reply, with its paths: to answer and to unsubscribe. */
  async function confirmationFor(person: TestPerson, it = event) {
    await given(world).reply(person, it, 'going');
    const letter = await world.mail.letterTo(person.email, ({ subject }) =>
      subject.startsWith('You are coming'),
    );
    const paths = letter.links
      .filter((link) => link.includes('/letters/'))
      .map((link) => link.slice(new URL(link).origin.length));
    return {
      paths,
      declined: paths.find((path) => path.endsWith('answer=declined'))!,
      unsubscribe: paths.at(-1)!,
    };
  }

  /** Opens a letter's link as a browser does. @returns where it leads */
  async function open(client: Client, path: string): Promise<string> {
    const { status, headers } = await client.page(path);
    expect(status).toBe(303);
    return headers.get('location')!;
  }

  async function press(client: Client, path: string, fields: Record<string, string>, page = path) {
    const mark = /name="mark" value="([^"]+)"/.exec((await client.page(page)).text)?.[1] ?? '';
    return client.submit(path, { mark, ...fields }, page);
  }

  /** By a link, only a no is erased. */
  async function takeBack(client: Client) {
    await press(client, '/letters/answer', { answer: 'declined' });
    await press(client, '/letters/answer', { answer: 'withdraw', takenBack: 'declined' });
  }

  it('lead to pages in the language of whom the letter was for, unless another was chosen at this browser', async () => {
    const offered = [...PAGE_LANGUAGES];
    const ana = await given(world).member('Ana', group);
    const { unsubscribe, declined } = await confirmationFor(ana);
    await ana.client.patch('/api/v1/me', { language: 'es' });
    const client = world.client();
    const seen = async (path: string) => {
      const { text } = await client.get(path, { accept: 'text/html', 'accept-language': 'fr' });
      return /<html lang="(\w+)"/.exec(text)?.[1];
    };
    PAGE_LANGUAGES.splice(0, Infinity, ...languages);
    try {
      expect(await seen(await open(client, declined))).toBe('es');
      expect(await seen(await open(client, unsubscribe))).toBe('es');
      client.cookies.set('language', 'de');
      expect(await seen('/letters/unsubscribe')).toBe('de');
    } finally {
      PAGE_LANGUAGES.splice(0, Infinity, ...offered);
    }
  });

  it('change nothing when a scanner opens them all, follows them, and asks for their heads', async () => {
    const ana = await given(world).member('Ana', group);
    const { paths } = await confirmationFor(ana);
    await world.client().submit('/sign-in', { email: 'ivo@example.org' });
    await olu.client.post(`/api/v1/groups/${group.id}/invitations`, { email: 'uma@example.org' });
    await world
      .client()
      .submit(
        `/events/${event.id}/guest-reply`,
        { answer: 'going', calledName: 'Gus', email: 'gus@example.org' },
        `/events/${event.id}`,
      );
    const more = await Promise.all(
      ['ivo', 'uma', 'gus'].map((name) => world.mail.letterTo(`${name}@example.org`)),
    );
    const all = [...paths, ...more.flatMap((it) => it.links.filter((link) => link.includes('/letters/')))];
    expect(all.length).toBeGreaterThanOrEqual(7);

    const before = await everythingThatCounts(world);
    for (const link of all) {
      const scanner = world.client();
      for (const method of ['HEAD', 'GET', 'HEAD', 'GET']) {
        const headers = { accept: 'text/html' };
        const opened = await scanner.send(method, link, { headers });
        expect(opened.status).toBe(303);
        const page = opened.headers.get('location')!;
        expect(page).toMatch(/^\/letters\/(answer(\?answer=\w+)?|confirm|invitation|sign-in|unsubscribe)$/);
        expect((await scanner.send(method, page, { headers })).status).toBe(200);
      }
    }
    expect(await everythingThatCounts(world)).toEqual(before);
  });

  it('answer with one press, without signing in and without a session', async () => {
    const bo = await given(world).member('Bo', group);
    const { declined } = await confirmationFor(bo);
    await given(world).reply(bo, event, 'going', { needs: 'A ramp' });
    const phone = world.client();
    const page = await open(phone, declined);
    expect(page).toBe('/letters/answer?answer=declined');
    expect((await phone.page(page)).text).toContain('What you told the hosts stays as it was.');
    expect((await phone.page(page)).text).toMatch(
      /class="button button-block" name="answer" value="declined"/,
    );

    expect((await press(phone, '/letters/answer', { answer: 'declined' })).status).toBe(303);
    expect(await answerOf(bo)).toBe('declined');
    expect(phone.cookies.has('session')).toBe(false);
    expect((await phone.page('/me/meetings')).status).toBe(303);

    const result = (await phone.page('/letters/answer')).text;
    expect(result).toContain('You are not coming this time.');
    expect(result).toContain('The hosts no longer see what you told them.');
    expect(result).toMatch(/value="going"[^>]*>Undo/);
    await press(phone, '/letters/answer', { answer: 'going' });
    expect(await answerOf(bo)).toBe('going');
  });

  it('say that there is nothing more to do when the answer stands already', async () => {
    const mo = await given(world).member('Mo', group);
    const { paths } = await confirmationFor(mo);
    const phone = world.client();
    const { text } = await phone.page(
      await open(
        phone,
        paths.find((path) => path.endsWith('answer=going'))!,
      ),
    );
    expect(text).toContain('<h2>You are coming.</h2><p>It counts already. There is nothing more to do.</p>');
    expect(answerButtons(text)[0]).toEqual(['button button-block', 'going']);
    await press(phone, '/letters/answer', { answer: 'going' });
    expect(await answerOf(mo)).toBe('going');
  });

  it('say what was chosen as long as it does not stand, and offer to undo after everything else', async () => {
    const ny = await given(world).member('Ny', group);
    const { declined } = await confirmationFor(ny);
    const phone = world.client();
    const { text } = await phone.page(await open(phone, declined));
    expect(text).toContain('<h2>You chose “I can’t come this time”.</h2><p>Press once to make it so.');
    expect(text).toContain('Until then it is as before: You are coming.');
    expect(answerButtons(text)[0]).toEqual(['button button-block', 'declined']);

    await press(phone, '/letters/answer', { answer: 'declined' });
    const after = (await phone.page('/letters/answer')).text;
    expect(after).toContain('<h2>You are not coming this time.</h2>');
    expect(answerButtons(after).at(-1)).toEqual(['button button-text', 'going']);
  });

  it('keep the exact place for the person alone: a letter can be read by others', async () => {
    const place = await given(world).event(olu, group, {
      title: 'Somewhere',
      address: 'Rua Secreta 9',
      addressShownMinutes: 60 * 24 * 30,
    });
    const cy = await given(world).member('Cy', group);
    const { declined } = await confirmationFor(cy, place);
    const phone = world.client();
    const { text } = await phone.page(await open(phone, declined));
    expect(text).toContain('please sign in');
    expect(text).not.toContain('Rua Secreta');
  });

  it('say no more about a sensitive group than the letter does, while nobody is signed in', async () => {
    const circle = await given(world).group(olu, { name: 'Bipolar peers', discreetName: 'Monday meeting' });
    const talk = await given(world).event(olu, circle, { title: 'Lithium', discreetTitle: 'Monday evening' });
    const ivy = await given(world).member('Ivy', circle);
    const { declined } = await confirmationFor(ivy, talk);
    const phone = world.client();
    const { text } = await phone.page(await open(phone, declined));
    expect(text).toContain('<h1>Monday evening</h1>');
    expect(text).not.toMatch(/Bipolar|Lithium/);
    await open(ivy.client, declined);
    expect((await ivy.client.page('/letters/answer')).text).toContain('<h1>Lithium</h1>');
  });

  it('say no more about any group to whoever wishes discreet words everywhere, and its own names to whoever wishes none', async () => {
    const named = { name: 'Bipolar peers', discreetName: 'Monday meeting' };
    const entitled = { title: 'Lithium', discreetTitle: 'Monday evening' };
    for (const [discreet, sensitive, said, unsaid] of [
      ['everywhere', false, /Monday evening/, /Bipolar|Lithium/],
      ['nowhere', true, /Lithium/, /Monday evening/],
    ] as const) {
      const circle = await given(world).group(olu, { ...named, sensitive });
      const talk = await given(world).event(olu, circle, { ...entitled, capacity: 1 });
      const jo = await given(world).member('Jo', circle);
      await jo.client.patch('/api/v1/me', { discreet });
      const { declined, unsubscribe } = await confirmationFor(jo, talk);
      const phone = world.client();
      for (const link of [declined, declined.replace(/answer=declined/, 'standing=x'), unsubscribe]) {
        const { status, text } = await phone.page(await open(phone, link));
        expect([link, status, text]).toEqual([link, 200, expect.stringMatching(said)]);
        expect(text).not.toMatch(unsaid);
      }
      await press(phone, '/letters/unsubscribe', { scope: 'group', wish: 'stop' });
      const { text } = await jo.client.page('/me');
      expect(text).toContain(
        `Letters from “${discreet === 'everywhere' ? 'Monday meeting' : 'Bipolar peers'}”`,
      );
    }
  });

  it('call a group that invites someone by its discreet name in the tab, where they wish that everywhere', async () => {
    const circle = await given(world).group(olu, { discreetName: 'Monday meeting', sensitive: false });
    const kay = await world.person('Kay');
    await kay.client.patch('/api/v1/me', { discreet: 'everywhere' });
    await olu.client.post(`/api/v1/groups/${circle.id}/invitations`, { email: kay.email });
    const letter = await world.mail.letterTo(kay.email, ({ subject }) =>
      subject.startsWith('You are invited'),
    );
    expect(letter.subject).toBe('You are invited: Monday meeting');
    const link = letter.links.find((it) => it.includes('/letters/'))!;
    const phone = world.client();
    const { text } = await phone.page(await open(phone, link.slice(new URL(link).origin.length)));
    expect(text).toContain('<title>Monday meeting</title>');
  });

  it('let a guest take an answer back after the group became private', async () => {
    const circle = await given(world).group(olu);
    const talk = await given(world).event(olu, circle, { audience: 'anyone', capacity: 1 });
    const gil = await world.person('Gil');
    const declined = await (async () => {
      await given(world).reply(gil, talk, 'going', { calledName: 'Gil' });
      const letter = await world.mail.letterTo(gil.email);
      return new URL(letter.links.find((link) => link.endsWith('answer=declined'))!);
    })();
    await olu.client.patch(`/api/v1/groups/${circle.id}`, { visibility: 'private' });

    const phone = world.client();
    const page = await open(phone, declined.pathname + declined.search);
    expect((await phone.page(page)).text).toContain('This meeting is for members now');
    expect((await press(phone, '/letters/answer', { answer: 'withdraw' })).status).toBe(303);
    const after = (await phone.page('/letters/answer')).text;
    expect(after).toContain('Your answer is taken back.');
    expect(after).toContain('You have no answer there.');
    const { json } = await olu.client.get(`/api/v1/events/${talk.id}`);
    expect(json.hosting.seatsTaken).toBe(0);
    expect((await gil.client.put(`/api/v1/occurrences/${talk.id}/rsvp`, { answer: 'maybe' })).status).toBe(
      404,
    );
  });

  it('never answer for one letter from the page of another', async () => {
    const other = await given(world).event(olu, group, { discreetTitle: 'Friday evening' });
    const dia = await given(world).member('Dia', group);
    const first = await confirmationFor(dia);
    await given(world).reply(dia, other, 'going');
    const letter = await world.mail.letterTo(dia.email, ({ subject }) => subject.includes('Friday evening'));
    const second = letter.links.find((link) => link.endsWith('answer=declined'))!;

    const phone = world.client();
    await open(phone, first.declined);
    const mark = /name="mark" value="([^"]+)"/.exec((await phone.page('/letters/answer')).text)![1]!;
    await open(phone, second.slice(new URL(second).origin.length));
    const pressed = await phone.submit('/letters/answer', { mark, answer: 'declined' });
    expect(pressed.status).toBe(409);
    expect(await answerOf(dia)).toBe('going');
    expect(await answerOf(dia, other)).toBe('going');
  });

  describe('for a guest who has to confirm', () => {
    const guestLetter = async (it: TestEvent, email: string, phone = world.client(), said: object = {}) => {
      const wish = { answer: 'going', calledName: 'Gus', email, ...said };
      const earlier = new Set(world.mail.letters);
      expect((await phone.submit(`/events/${it.id}/guest-reply`, wish, `/events/${it.id}`)).status).toBe(303);
      const letter = await world.mail.letterTo(
        email,
        (it) => it.subject.startsWith('Please confirm') && !earlier.has(it),
      );
      await open(phone, new URL(letter.links.find((link) => link.includes('/letters/'))!).pathname);
      return phone;
    };

    it('are remembered by the page of the meeting, in that browser', async () => {
      const talk = await given(world).event(olu, group, { audience: 'anyone' });
      const phone = await guestLetter(talk, 'gus-1@example.org');
      const page = async () => (await phone.page(`/events/${talk.id}`)).text;
      expect(await page()).toContain('Are you coming?');
      await press(phone, '/letters/confirm', {});
      expect(await page()).toContain('You have answered from a letter');
      expect(await page()).not.toContain('name="email"');
      const other = await given(world).event(olu, group, { audience: 'anyone' });
      expect((await phone.page(`/events/${other.id}`)).text).toContain('name="email"');

      await takeBack(phone);
      const { text } = await phone.page('/letters/answer');
      expect(text.match(/Your answer is taken back\./g)).toHaveLength(1);
      expect(text).toContain('Are you coming?');
      expect(await page()).toContain('Are you coming?');
      await guestLetter(talk, 'gus-1@example.org', phone);
      await press(phone, '/letters/confirm', {});
      expect((await phone.page('/letters/answer')).text).toContain('You are coming.');
      expect(await page()).toContain('You have answered from a letter');
    });

    it('offer no new answer to a meeting that is cancelled', async () => {
      const talk = await given(world).event(olu, group, { audience: 'anyone' });
      const phone = await guestLetter(talk, 'gus-5@example.org');
      await press(phone, '/letters/confirm', {});
      await press(phone, '/letters/answer', { answer: 'withdraw' });
      await olu.client.put(`/api/v1/events/${talk.id}/cancellation`, {});
      const { text } = await phone.page('/letters/answer');
      expect(text).toContain('This meeting is cancelled.');
      expect(text).not.toContain('<button name="answer"');
    });

    it('lead to the page where the answer can be changed, undone, and an offered place taken', async () => {
      const offering = await given(world).group(olu, { waitingRule: 'offer' });
      const talk = await given(world).event(olu, offering, { audience: 'anyone', capacity: 1 });
      const answer = (phone: Client, its: string) => press(phone, '/letters/answer', { answer: its });
      const shown = async (phone: Client) => (await phone.page('/letters/answer')).text;
      const gus = await guestLetter(talk, 'gus-8@example.org');
      expect((await gus.page('/letters/answer')).headers.get('location')).toBe('/letters/confirm');
      const early = await gus.submit(
        '/letters/answer',
        { mark: 'guessed', answer: 'going' },
        '/letters/confirm',
      );
      expect(early.status).toBe(409);
      const toConfirm = (await gus.page('/letters/confirm')).text;
      const [, mark] = /name="mark" value="([^"]+)"/.exec(toConfirm)!;
      for (const isNew of [true, false]) {
        const from = isNew ? '/letters/confirm' : '/letters/answer';
        const confirmed = await gus.submit('/letters/confirm', { mark: mark! }, from);
        expect(confirmed.headers.get('location')).toBe('/letters/answer');
        const page = await shown(gus);
        expect(page.includes('Your address is confirmed. We have sent you a letter')).toBe(isNew);
        expect(page).toContain('You are coming.');
      }

      const hal = await guestLetter(talk, 'hal-8@example.org');
      await press(hal, '/letters/confirm', {});
      expect(await shown(hal)).toContain('You are next.');
      expect(await shown(gus)).toContain('Then it goes to others.');
      await answer(gus, 'withdraw');
      const kept = await shown(gus);
      expect(kept).toContain('I’m coming after all');
      expect(kept).not.toContain('We have sent you a letter');
      await answer(gus, 'going');
      expect(await shown(gus)).toContain('You are coming.');
      await answer(gus, 'declined');
      await world.timePasses('11 minutes');
      await until('it is offered', async () => (await shown(hal)).includes('A place is free for you.'));
      expect((await hal.page(`/events/${talk.id}`)).text).toContain('href="/letters/answer"');
      await answer(hal, 'going');
      expect(await shown(hal)).toContain('You are coming.');
      expect((await hal.page('/letters/confirm')).headers.get('location')).toBe('/letters/answer');
    });

    it('change the answer to this date alone, for a member too', async () => {
      const weekly = { audience: 'anyone', repeats: { every: 'week', count: 3 } };
      const moa = await given(world).member('Moa', group);
      const phone = await guestLetter(await given(world).event(olu, group, weekly), moa.email);
      await press(phone, '/letters/confirm', {});
      const { text } = await phone.page('/letters/answer');
      expect(text).toContain('You are coming.');
      expect(text).not.toContain('/letters/standing');
      expect((await phone.page('/letters/standing')).text).toContain('This link does not work any more');
    });

    it('offer a maybe when the last place went in the meantime', async () => {
      const talk = await given(world).event(olu, group, { audience: 'anyone', capacity: 1 });
      await closeList(world, talk);
      const phone = await guestLetter(talk, 'gus-2@example.org');
      await given(world).reply(await given(world).member('Hal', group), talk, 'going');
      const { text } = await phone.page('/letters/confirm');
      expect(text).toContain('All places were taken in the meantime.');
      expect(text).not.toContain('Yes, that was me');
      expect((await press(phone, '/letters/confirm', { instead: 'maybe' })).status).toBe(303);
      expect((await phone.page('/letters/answer')).text).toContain('You said maybe.');
    });

    it('let someone come with fewer, or say maybe, when there are fewer places than people meanwhile', async () => {
      const circle = await given(world).group(olu, { mostCompanions: 2 });
      const talk = await given(world).event(olu, circle, { audience: 'anyone', capacity: 3 });
      const phones: Client[] = [];
      for (const name of ['gus-11', 'gus-12'])
        phones.push(await guestLetter(talk, `${name}@example.org`, world.client(), { companions: '2' }));
      await olu.client.patch(`/api/v1/events/${talk.id}`, { capacity: 2 });
      const [gus, hal] = phones as [Client, Client];
      const putRight = (phone: Client, { text }: { text: string }, fields: Record<string, string>) => {
        for (const name of ['instead', ...Object.keys(fields)]) expect(text).toContain(` name="${name}"`);
        const held = ['mark', 'proof'].map((name) => [
          name,
          new RegExp(`name="${name}" value="([^"]+)"`).exec(text)![1]!,
        ]);
        return phone.send('POST', '/letters/confirm', {
          body: new URLSearchParams({ ...Object.fromEntries(held), ...fields }).toString(),
          headers: {
            accept: 'text/html',
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
          },
        });
      };
      const refused = await press(gus, '/letters/confirm', {});
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Please come with fewer.');
      expect(refused.text).not.toContain('Yes, that was me');
      const still = await putRight(gus, refused, { instead: 'fewer', companions: '2' });
      expect([still.status, still.text.includes('Please come with fewer.')]).toEqual([422, true]);
      expect((await putRight(gus, still, { instead: 'fewer', companions: '1' })).status).toBe(303);
      expect((await gus.page('/letters/answer')).text).toContain('You are coming.');
      const other = await press(hal, '/letters/confirm', {});
      expect((await putRight(hal, other, { instead: 'maybe' })).status).toBe(303);
      expect((await hal.page('/letters/answer')).text).toContain('You said maybe.');
    });

    it('keep a carer who comes along with fewer companions, and let stand what was said before the group let people bring fewer', async () => {
      const circle = await given(world).group(olu, { mostCompanions: 2 });
      const talk = await given(world).event(olu, circle, { audience: 'anyone' });
      const along = { companions: '2', carers: '1', helpersStand: 'on' };
      const phone = await guestLetter(talk, 'gus-13@example.org', world.client(), along);
      const other = await guestLetter(talk, 'gus-14@example.org', world.client(), along);
      await olu.client.patch(`/api/v1/groups/${circle.id}`, { mostCompanions: 1 });
      expect((await press(other, '/letters/confirm', {})).status).toBe(303);
      await takeBack(other);
      await olu.client.patch(`/api/v1/events/${talk.id}`, { capacity: 2 });
      const refused = await press(phone, '/letters/confirm', {});
      expect([refused.status, refused.text]).toEqual([
        422,
        expect.stringContaining('Please come with fewer.'),
      ]);
      for (const field of ['name="companions"', 'name="carers"']) {
        const input = new RegExp(`<input[^>]*${field}[^>]*>`).exec(refused.text)![0];
        expect(input).toContain(field.includes('carers') ? 'value="1"' : 'value="2"');
      }
      expect(/<input[^>]*name="helpersStand"[^>]*>/.exec(refused.text)![0]).toContain('checked');
      const held = ['mark', 'proof'].map((name): [string, string] => [
        name,
        new RegExp(`name="${name}" value="([^"]+)"`).exec(refused.text)![1]!,
      ]);
      const fields = { instead: 'fewer', ...along, companions: '1' };
      const pressed = await phone.send('POST', '/letters/confirm', {
        body: new URLSearchParams([...held, ...Object.entries(fields)]).toString(),
        headers: {
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
      });
      expect(pressed.status).toBe(303);
      const [{ said }] = (await olu.client.get(`/api/v1/occurrences/${talk.id}/rsvps`)).json.items;
      expect(said).toMatchObject({ companions: 1, carers: 1, helpersSeated: false });
    });

    it('say that one would wait where all places are taken, and then where one stands', async () => {
      const talk = await given(world).event(olu, group, { audience: 'anyone', capacity: 1 });
      await given(world).reply(await given(world).member('Ivo', group), talk, 'going');
      const phone = await guestLetter(talk, 'gus-7@example.org');
      const { text } = await phone.page('/letters/confirm');
      expect(text).toContain('You would like to come.');
      expect(text).toContain('All places are taken just now, so you would wait.');
      expect(text).not.toContain('You said that you are coming.');
      expect((await press(phone, '/letters/confirm', {})).status).toBe(303);
      expect((await phone.page('/letters/answer')).text).toContain('You are next.');
    });

    it('ask for a yes to an agreement that was written in the meantime', async () => {
      const circle = await given(world).group(olu);
      const talk = await given(world).event(olu, circle, { audience: 'anyone' });
      const phone = await guestLetter(talk, 'gus-4@example.org');
      await olu.client.patch(`/api/v1/groups/${circle.id}`, { agreement: 'What is said here stays here.' });
      const missing = await press(phone, '/letters/confirm', {});
      expect(missing.status).toBe(422);
      const [, version] = /name="agreedVersion" value="(\d+)"/.exec(missing.text)!;
      expect((await press(phone, '/letters/confirm', { agreedVersion: version! })).status).toBe(303);
      expect((await phone.page('/letters/answer')).text).toContain('You are coming.');
    });

    it('ask for nothing once the meeting is cancelled', async () => {
      const talk = await given(world).event(olu, group, { audience: 'anyone' });
      const phone = await guestLetter(talk, 'gus-3@example.org');
      await olu.client.put(`/api/v1/events/${talk.id}/cancellation`, {});
      const { text } = await phone.page('/letters/confirm');
      expect(text).toContain('This meeting is cancelled.');
      expect(text).not.toContain('Press once more');
    });
  });

  it('stop letters, and let them come again, scope by scope', async () => {
    const eli = await given(world).member('Eli', group);
    const { unsubscribe } = await confirmationFor(eli);
    const phone = world.client();
    await open(phone, unsubscribe);
    const stop = (scope: string, wish: string) => press(phone, '/letters/unsubscribe', { scope, wish });

    await stop('event', 'stop');
    await stop('group', 'stop');
    const muted = async () => (await eli.client.get('/api/v1/me/mutes')).json.items.length;
    expect(await muted()).toBe(2);
    const { text } = await eli.client.page('/me');
    expect(text).toContain('Letters I have stopped');
    expect(text).toContain(
      'You still hear when a meeting you answered gets another time or place, or is cancelled.',
    );
    await stop('event', 'come');
    await stop('group', 'come');
    expect(await muted()).toBe(0);

    await stop('all-but-essential', 'stop');
    expect((await eli.client.get('/api/v1/me')).json).toMatchObject({ wantsReminders: false });
  });

  it('let come again, from the settings, just what was chosen there', async () => {
    const kim = await world.person('Kim');
    const circle = await given(world).group(olu);
    const evening = await given(world).event(olu, circle);
    await kim.client.put(`/api/v1/me/mutes/groups/${circle.id}`);
    await kim.client.put(`/api/v1/me/mutes/events/${evening.id}`);
    const { text } = await kim.client.page('/me');
    expect(text).toMatch(/About “Wednesday workshop”[^]+Letters from “Tuesday meeting”/);
    const [first, second] = [
      ...text.matchAll(/name="kind" value="(\w+)"[^>]*><input[^>]+name="id" value="([^"]+)"/g),
    ].map(([, kind, id]) => ({ kind: kind!, id: id! }));
    expect([first, second]).toEqual([
      { kind: 'event', id: evening.id },
      { kind: 'group', id: circle.id },
    ]);
    await kim.client.submit('/me/letters', first!, '/me');
    expect((await kim.client.get('/api/v1/me/mutes')).json.items).toMatchObject([{ groupId: circle.id }]);
    await kim.client.submit('/me/letters', second!, '/me');
    expect((await kim.client.get('/api/v1/me/mutes')).json.items).toEqual([]);
  });

  it('let come again what was stopped, and not what was switched off before', async () => {
    const fay = await given(world).member('Fay', group);
    const { unsubscribe } = await confirmationFor(fay);
    await fay.client.patch('/api/v1/me', { wantsReminders: false });
    const phone = world.client();
    await open(phone, unsubscribe);
    const choose = (wish: string) =>
      press(phone, '/letters/unsubscribe', { scope: 'all-but-essential', wish });
    const wishes = async () => {
      const { wantsConfirmations, wantsReminders, wantsHostNotes } = (await fay.client.get('/api/v1/me'))
        .json;
      return [wantsConfirmations, wantsReminders, wantsHostNotes];
    };
    await choose('stop');
    await choose('stop');
    expect(await wishes()).toEqual([false, false, false]);
    await choose('come');
    expect(await wishes()).toEqual([true, false, true]);

    // What was switched off one by one stays off, unless all was.
    await fay.client.patch('/api/v1/me', { wantsConfirmations: false, wantsHostNotes: false });
    await choose('come');
    expect(await wishes()).toEqual([false, false, false]);
    await fay.client.patch('/api/v1/me', {
      wantsHostLetters: false,
      digest: 'never',
      newEvents: 'never',
      dayRosters: 'never',
    });
    await choose('come');
    expect(await wishes()).toEqual([true, true, true]);
  });

  it('accept an invitation, and undo that', async () => {
    const inner = await given(world).group(olu, {
      name: 'Inner',
      visibility: 'private',
      joining: 'invitation',
    });
    const fay = await world.person('Fay');
    await olu.client.post(`/api/v1/groups/${inner.id}/invitations`, { email: fay.email });
    const letter = await world.mail.letterTo(fay.email);
    const link = new URL(letter.links.find((it) => it.includes('/letters/'))!).pathname;
    const phone = world.client();
    await open(phone, link);
    const page = '/letters/invitation';
    expect((await press(phone, page, { calledName: '' })).status).toBe(422);
    expect((await press(phone, page, { calledName: 'Fay' })).status).toBe(303);
    expect((await fay.client.page(`/groups/${inner.id}`)).text).toContain('You belong here');
    expect((await press(phone, `${page}/decline`, {}, page)).status).toBe(303);
    expect((await fay.client.page(`/groups/${inner.id}`)).status).toBe(404);
    expect((await phone.page(page)).text).toContain('You are not in this group.');
  });

  it('say kindly that a link is over, and carry no secret in any address', async () => {
    const over = await world.client().page('/letters/something-that-never-was');
    expect(over.status).toBe(409);
    expect(over.text).toContain('This link does not work any more');
    const bare = await world.client().page('/letters/answer');
    expect([bare.status, bare.text.includes('let your browser keep it')]).toEqual([409, true]);
  });
});

/** What a press would change, and opening must not. */
async function everythingThatCounts({ database }: World): Promise<unknown> {
  const tables = [
    'rsvps',
    'memberships',
    'mutes',
    'sessions',
    'people',
    'guest_replies',
    'occurrences',
    'link_tokens',
  ];
  return Promise.all(
    tables.map((table) =>
      database.query(
        `SELECT coalesce(json_agg(to_jsonb(t) - 'last_seen_at' ORDER BY t::text), '[]') AS rows FROM ${table} t`,
      ),
    ),
  );
}

/** The buttons that give an answer, as they stand on a page: each with its look. */
function answerButtons(page: string): [look: string, answer: string][] {
  return [...page.matchAll(/class="([^"]*)" name="answer" value="(\w+)"/g)].map(([, look, answer]) => [
    look!,
    answer!,
  ]);
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { Sessions } from '../../src/people/sessions.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { until } from '../support/until.js';
import { statementsDuring } from '../support/statements.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('the page of a group', () => {
  let world: World;
  let olu: TestPerson;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  const page = async (person: TestPerson, { id }: TestGroup) =>
    (await person.client.page(`/groups/${id}`)).text;
  const press = (person: TestPerson, { id }: TestGroup, act: string, fields: Record<string, string> = {}) =>
    person.client.submit(`/groups/${id}/${act}`, fields, `/groups/${id}`);

  it('lets someone join, change the name they are called by, and leave', async () => {
    const group = await given(world).group(olu);
    const ana = await world.person('Ana');
    const without = await press(ana, group, 'join');
    expect(without.status).toBe(422);
    expect(without.text).toMatch(/href="#join-calledName">[^<]*Please say what you would like to be called/);

    expect((await press(ana, group, 'join', { calledName: 'Ana' })).status).toBe(303);
    expect(await page(ana, group)).toContain('My name here: Ana');
    await press(ana, group, 'join', { calledName: 'Anouk' });
    expect(await page(ana, group)).toContain('My name here: Anouk');
    expect((await ana.client.page('/groups')).text).toContain('My groups');

    await press(ana, group, 'leave');
    expect(await page(ana, group)).toContain('You have left this group.');
    expect(await page(ana, group)).toContain('Join in');
  });

  it('says before someone leaves what becomes of their answers', async () => {
    const [open, hidden] = [
      await given(world).group(olu),
      await given(world).group(olu, { visibility: 'private', joining: 'invitation' }),
    ];
    const ana = await world.person('Ana');
    await given(world).membership(ana, open);
    await given(world).membership(ana, hidden);
    expect(await page(ana, open)).toMatch(/answers to meetings for members are taken back.*others stay/s);
    expect(await page(ana, hidden)).toContain('Your answers to its coming meetings are taken back.');
    expect(await page(ana, hidden)).not.toMatch(/others stay/);
  });

  it('keeps past dates behind a link', async () => {
    const group = await given(world).group(olu);
    await given(world).event(olu, group, { title: 'Long ago', startsLocal: wallTimeIn(2) });
    await world.timePasses('4 days');
    await given(world).event(olu, group, { title: 'Still to come', startsLocal: wallTimeIn(3) });
    const now = await page(olu, group);
    expect(now).toContain('Still to come');
    expect(now).not.toContain('Long ago');
    const [, href = ''] = /href="([^"]+)">Past dates</.exec(now) ?? [];
    const past = await world.client().page(href);
    expect(past.text).toContain('Long ago');
    expect(past.text).not.toContain('Still to come');
    expect(past.text).toContain(`href="/groups/${group.id}">Next dates<`);
    expect((await world.client().page(`/groups/${group.id}?when=soon`)).status).toBe(422);
  });

  it('lets someone ask to join, and take the question back', async () => {
    const group = await given(world).group(olu, { joining: 'approval' });
    const bo = await world.person('Bo');
    expect(await page(bo, group)).toContain('A few words for the organisers');
    await press(bo, group, 'join', { calledName: 'Bo', note: 'May I come?' });
    expect(await page(bo, group)).toContain('You have asked to join');
    await press(bo, group, 'leave');
    expect(await page(bo, group)).toContain('You have taken your request back.');
  });

  it('lets someone accept or decline an invitation', async () => {
    const group = await given(world).group(olu, { visibility: 'private', joining: 'invitation' });
    const cy = await world.person('Cy');
    expect((await cy.client.page(`/groups/${group.id}`)).status).toBe(404);
    await olu.client.post(`/api/v1/groups/${group.id}/invitations`, { email: cy.email });
    expect(await page(cy, group)).toContain('You are invited');
    expect(await page(cy, group)).toContain('The dates are for members');
    const accepted = await press(cy, group, 'join', { calledName: 'Cy' });
    expect(accepted.status).toBe(303);
    expect(await page(cy, group)).toContain('You belong here');

    const left = await press(cy, group, 'leave');
    expect(left.headers.get('location')).toBe('/groups');
    expect((await cy.client.page('/groups')).text).toContain('You have left this group.');
  });

  it('keeps the last organiser, and says why', async () => {
    const group = await given(world).group(olu);
    const kept = await press(olu, group, 'leave');
    expect(kept.status).toBe(422);
    expect(kept.text.match(/A group needs an organiser/g)).toHaveLength(1);
    expect(kept.text).toMatch(
      /<details open><summary>Leave the group<\/summary><form((?!<\/form>).)*A group needs an organiser/s,
    );
  });

  it('takes a yes to the agreement once, for the text that was read', async () => {
    const group = await given(world).group(olu, { agreement: 'We let each other finish.' });
    const dia = await given(world).member('Dia', group);
    expect(await page(dia, group)).toContain('I have read it and say yes');
    expect((await press(dia, group, 'agreement', { version: '0' })).status).toBe(422);
    expect((await press(dia, group, 'agreement', { version: '1' })).status).toBe(303);
    expect(await page(dia, group)).not.toContain('I have read it and say yes');
  });

  it('shows members nothing about other members', async () => {
    const group = await given(world).group(olu, { calledName: 'Oluwaseun' });
    const eli = await given(world).member('Eligius', group);
    const fay = await given(world).member('Fayola', group);
    expect(await page(fay, group)).not.toMatch(/Oluwaseun|Eligius/);
    expect(await page(eli, group)).not.toMatch(/Oluwaseun|Fayola/);
  });
});

describe('the pages of one person', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
  });
  afterAll(() => world.close());

  const signInAgain = async ({ id }: TestPerson) => {
    const client = world.client();
    const begun = world.database.transaction((tx) =>
      world.app.get(Sessions).begin(tx, id, 'Phone', Temporal.Now.instant()),
    );
    client.cookies.set('session', await begun);
    return client;
  };
  const wishes = {
    language: 'de',
    timeZone: 'Asia/Tokyo',
    discreet: 'nowhere',
    reminders: 'own',
    reminderMinutes: ['60', '1@18:00'],
  };

  it('keep what someone wishes, and confirm the time zone with it', async () => {
    const [ana, zoe] = [await world.person('Ana'), await world.person('Zoe')];
    const asItWas = (await zoe.client.get('/api/v1/me')).json;
    expect((await ana.client.page('/me')).text).toContain('data-guess="time-zone"');
    expect((await ana.client.submit('/me', wishes)).status).toBe(303);
    expect((await ana.client.get('/api/v1/me')).json).toMatchObject({
      language: 'de',
      timeZone: 'Asia/Tokyo',
      timeZoneConfirmed: true,
      discreet: 'nowhere',
      wantsReminders: true,
      reminderMinutes: [60],
      reminderTimes: ['1@18:00'],
      wantsConfirmations: false,
      wantsHostNotes: false,
    });
    expect((await zoe.client.get('/api/v1/me')).json).toEqual(asItWas);
    expect((await ana.client.page('/me')).text).not.toContain('data-guess="time-zone"');

    const other = {
      language: 'en',
      discreet: 'where-sensitive',
      wantsConfirmations: 'yes',
      wantsHostNotes: 'yes',
    };
    await ana.client.submit('/me', { ...other, timeZone: 'Asia/Tokyo', reminders: 'none' });
    expect((await ana.client.get('/api/v1/me')).json).toMatchObject({
      language: 'en',
      discreet: 'where-sensitive',
      wantsReminders: false,
      wantsConfirmations: true,
      wantsHostNotes: true,
    });
    const unclear = await ana.client.patch('/api/v1/me', { discreet: 'no', language: 'tlh' });
    expect(unclear.json.errors.map((it: { detail: string }) => it.detail)).toEqual(
      expect.arrayContaining([
        'Please choose one of: where-sensitive, everywhere, nowhere.',
        'Please choose one of: en, de, es, fr, ar.',
      ]),
    );
    const refused = await ana.client.submit('/me', {
      ...wishes,
      timeZone: 'Mars/Base',
      discreet: 'everywhere',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('We do not know this time zone');
    expect(refused.text).toMatch(/value="everywhere" checked/);
  });

  it('keep a time zone by its own name, however it was typed', async () => {
    const zed = await world.person('Zed');
    const kept = async (timeZone: string) =>
      (await zed.client.patch('/api/v1/me', { timeZone })).json.timeZone;
    expect(await kept('europe/lisbon')).toBe('Europe/Lisbon');
    expect(await kept('EUROPE/kyiv')).toBe('Europe/Kyiv');
    expect(await kept('utc')).toBe('UTC');
    const group = await given(world).group(zed, { timeZone: 'america/argentina/buenos_aires' });
    const event = await given(world).event(zed, group, { timeZone: 'asia/tokyo' });
    expect((await zed.client.get(`/api/v1/groups/${group.id}`)).json.timeZone).toMatch(/Buenos_Aires$/);
    expect((await zed.client.get(`/api/v1/events/${event.id}`)).json.timeZone).toBe('Asia/Tokyo');
  });

  it('list where someone is signed in, and end any of it', async () => {
    const bo = await world.person('Bo');
    const elsewhere = [await signInAgain(bo), await signInAgain(bo), await signInAgain(bo)];
    const [, one] = (await bo.client.get('/api/v1/me/sessions')).json.items;
    await bo.client.submit(`/me/sessions/${one.id}/end`, {}, '/me');
    const { text } = await bo.client.page('/me');
    expect(text.match(/Last seen/g)).toHaveLength(3);
    expect(text).toContain('Sign out all other devices');
    await bo.client.submit('/me/sessions/end-others', {}, '/me');
    for (const client of elsewhere) expect((await client.get('/api/v1/me')).status).toBe(401);

    const { json } = await bo.client.get('/api/v1/me/sessions');
    expect(json.items).toHaveLength(1);
    const ended = await bo.client.submit(`/me/sessions/${json.items[0].id}/end`, {}, '/me');
    expect(ended.status).toBe(303);
    expect((await bo.client.page('/me')).headers.get('location')).toMatch(/^\/sign-in/);
  });

  it('make a calendar address, show it to its maker alone, and end it', async () => {
    const cy = await world.person('Cy');
    const made = await cy.client.submit('/me/calendars', { name: 'My phone' });
    expect(made.headers.get('location')).toBe('/me/calendars/new');
    const { text } = await cy.client.page('/me/calendars/new');
    const url = /value="([^"]+\/feeds\/me\/[\w-]{43}\.ics)"/.exec(text)![1]!;
    expect(text).toContain('hand your secret address to Google or Microsoft');
    expect(text).toMatch(/<svg class="qr" role="img"/);
    expect(text).not.toMatch(/<(img|script|link)[^>]*(google|outlook)/);
    expect((await world.client().get(url)).status).toBe(200);

    const dia = await world.person('Dia');
    dia.client.cookies.set('new-feed', cy.client.cookies.get('new-feed')!);
    expect((await dia.client.page('/me/calendars/new')).headers.get('location')).toBe('/me/calendars');

    await world.timePasses('10 minutes 1 second');
    expect((await cy.client.page('/me/calendars/new')).headers.get('location')).toBe('/me/calendars');

    const { json } = await cy.client.get('/api/v1/me/feeds');
    await cy.client.submit(`/me/calendars/${json.items[0].id}/end`, {}, '/me/calendars');
    await until('the address has ended', async () => (await world.client().get(url)).status === 404);
  });

  it('say whether a calendar picks up changes, how it looks, and give it a new secret', async () => {
    const cy = await world.person('Cy');
    await cy.client.submit('/me/calendars', { name: 'My phone', names: 'full', alarmMinutes: '60' });
    const secretOf = async () =>
      /value="([^"]+\/feeds\/me\/[\w-]{43}\.ics)"/.exec(
        (await cy.client.page('/me/calendars/new')).text,
      )![1]!;
    const url = await secretOf();
    expect((await cy.client.page('/me/calendars/new')).text).toContain('Or scan it with an iPhone or iPad');
    const [feed] = (await cy.client.get('/api/v1/me/feeds')).json.items;
    expect(feed).toMatchObject({ names: 'full', alarmMinutes: [60], withMaybes: false });
    const path = `/me/calendars/${feed.id}`;
    expect((await cy.client.page('/me/calendars')).text).toContain('No calendar has read it yet.');

    await world.client().get(url);
    const works = (await cy.client.page(path)).text;
    expect(works).toContain('has read the newest version, just now.');
    expect(works).toMatch(/This address has been the same since \d+ \w+ 20\d\d/);
    const wrong = await cy.client.submit(path, { name: '' });
    expect([wrong.status, wrong.text.includes('Please write something here.')]).toEqual([422, true]);
    await cy.client.submit(path, { name: 'My watch', names: 'discreet', withMaybes: 'yes' });
    expect((await cy.client.page('/me/calendars')).text).toContain('has not seen your latest change yet.');
    await world.database.query(
      `UPDATE feeds SET last_fetched_at = now() - interval '4 days', last_fetched_by = 'Thunderbird' WHERE id = $1`,
      [feed.id],
    );
    expect((await cy.client.page(path)).text).toContain(
      'Thunderbird last read it 4 days ago. Thunderbird looks every 30 minutes while it is open. If it should have',
    );

    await cy.client.submit(`${path}/secret`, {}, path);
    expect(await secretOf()).not.toBe(url);
    await until('the old address has ended', async () => (await world.client().get(url)).status === 404);
    expect((await cy.client.page(path)).text).toContain('No calendar has read it yet.');
  });

  it('choose what a calendar of everything public holds', async () => {
    const query =
      'topic=Sleep%2C+anxiety&kind=talk&kind=social&day=TU&format=&language=&country=&accessible=yes';
    const { text } = await world.client().page(`/calendar?${query}`);
    const canonical = 'topic=anxiety&topic=sleep&kind=social&kind=talk&day=TU&accessible=yes';
    expect(text).toContain(`value="${world.url}/feeds/site.ics?${canonical.replaceAll('&', '&amp;')}"`);
    const wrong = await world.client().page('/calendar?kind=party');
    expect([wrong.status, wrong.text.includes('Please choose from: support meeting')]).toEqual([422, true]);
    expect(wrong.text).not.toContain('/feeds/site.ics');
  });

  it('choose a country among those that have something to choose', async () => {
    const olu = await world.person('Olu');
    await given(world).group(olu, { country: 'IS' });
    await given(world).group(olu, { country: 'MN', visibility: 'unlisted' });
    const offered = async (query: string) => {
      const { text } = await world.client().page(`/calendar?${query}`);
      return ['PT', 'IS', 'MN', 'TV'].filter((code) => text.includes(`<option value="${code}"`));
    };
    expect(await offered('')).toEqual(['PT', 'IS']);
    expect(await offered('country=TV')).toEqual(['PT', 'IS', 'TV']);
  });

  it('say app by app how to subscribe to a calendar, and that Google may take a day', async () => {
    const olu = await world.person('Olu');
    const group = await given(world).group(olu);
    const address = `${world.url}/feeds/groups/${group.id}.ics`;
    const webcal = address.replace('http:', 'webcal:');
    const link = (href: string) => `href="${href.replaceAll('&', '&amp;')}"`;
    expect((await world.client().page(`/groups/${group.id}`)).text).toContain(
      link(`/groups/${group.id}/calendar`),
    );

    const { text } = await world.client().page(`/groups/${group.id}/calendar`);
    expect(text).toContain('The calendar is called “Tuesday meeting”.');
    expect(text).toContain(`value="${address}"`);
    expect(text).toMatch(/<button[^>]* data-copy="address"/);
    expect(text).toContain(link(webcal));
    expect(text).toContain(
      link(`https://calendar.google.com/calendar/r?${new URLSearchParams({ cid: webcal }).toString()}`),
    );
    const outlook = new URLSearchParams({ url: address, name: 'Tuesday meeting' }).toString();
    expect(text).toContain(link(`https://outlook.live.com/calendar/0/addfromweb?${outlook}`));
    expect(text).toContain('Google may take up to a day to notice a change.');
  });

  it('show the meetings someone answered, those ahead and those that are over', async () => {
    const olu = await world.person('Olu');
    const group = await given(world).group(olu);
    const event = await given(world).event(olu, group, { title: 'Evening walk' });
    const eli = await given(world).member('Eli', group);
    expect((await eli.client.page('/me/meetings')).text).toContain('You have answered nothing yet');
    await given(world).reply(eli, event, 'going');
    expect((await eli.client.page('/me/meetings')).text).toContain('Evening walk');
    await world.timePasses('8 days');
    expect((await eli.client.page('/me/meetings')).text).not.toContain('Evening walk');
    expect((await eli.client.page('/me/meetings?when=past')).text).toContain('Evening walk');
  });
});

describe('a list', () => {
  it('asks the database as often for many rows as for one', async () => {
    const world = await openWorld({ workers: false });
    await world.setUp();
    const olu = await world.person('Olu');
    const group = await given(world).group(olu);
    const paths = ['/', '/groups', `/groups/${group.id}`, '/me/meetings'];
    const queriesFor = async (path: string) => {
      await olu.client.page(path);
      const statements = await statementsDuring(() => olu.client.page(path));
      return statements.length;
    };
    const addOne = async () => {
      const event = await given(world).event(olu, group);
      await given(world).reply(olu, event, 'going');
      const series = await given(world).event(olu, group, { repeats: { every: 'week', count: 6 } });
      await olu.client.put(`/api/v1/events/${series.id}/standing-place`);
      await given(world).group(olu, { name: 'One more' });
    };
    await addOne();
    const few = [];
    for (const path of paths) few.push(await queriesFor(path));
    for (let more = 0; more < 4; more++) await addOne();
    const many = [];
    for (const path of paths) many.push(await queriesFor(path));
    expect(Math.min(...few)).toBeGreaterThan(0);
    expect(many).toEqual(few);
    await world.close();
  });
});

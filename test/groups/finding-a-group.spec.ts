import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('finding a group', () => {
  let world: World;
  let olu: TestPerson;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  const namesListed = async (query = '') => {
    const { status, json } = await world.client().get(`/api/v1/groups${query}`);
    expect(status).toBe(200);
    return json.items.map((item: { name: string }) => item.name);
  };

  it('lists the public ones only, the newest first', async () => {
    await given(world).group(olu, { name: 'First' });
    await given(world).group(olu, { name: 'Hidden', visibility: 'unlisted' });
    await given(world).group(olu, { name: 'Secret', visibility: 'private' });
    await given(world).group(olu, { name: 'Second' });
    expect((await namesListed()).slice(0, 2)).toEqual(['Second', 'First']);
  });

  it('says nothing in the list about anyone, nor how the group writes its letters', async () => {
    await given(world).group(olu);
    const { json } = await olu.client.get('/api/v1/groups?limit=1');
    expect(Object.keys(json.items[0]).sort()).toEqual(
      'country forWhom id joining language name purpose timeZone topics'.split(' '),
    );
  });

  it('goes through a long list page by page, without repeats or gaps', async () => {
    const all = await namesListed('?limit=100');
    const seen: string[] = [];
    let after = '';
    do {
      const { json } = await world.client().get(`/api/v1/groups?limit=1${after}`);
      seen.push(...json.items.map((item: { name: string }) => item.name));
      after = json.next ? `&after=${json.next}` : '';
    } while (after);
    expect(seen).toEqual(all);
    expect((await world.client().get('/api/v1/groups?limit=101')).status).toBe(422);
    expect((await world.client().get('/api/v1/groups?after=1')).status).toBe(422);
  });

  it('looks for topics, languages and words, and takes no word for a pattern', async () => {
    await given(world).group(olu, { name: 'Trauer', language: 'de', topics: ['grief'] });
    await given(world).group(olu, { name: '100% tea_time', purpose: 'For carers' });
    expect(await namesListed('?topic=Grief')).toEqual(['Trauer']);
    expect(await namesListed('?language=de')).toEqual(['Trauer']);
    expect(await namesListed('?text=CARERS')).toEqual(['100% tea_time']);
    expect(await namesListed('?text=0%25%20t')).toEqual(['100% tea_time']);
    expect(await namesListed('?text=%25%25')).toEqual([]);
  });

  it('finds words in any order, with or without their accents, in every language of the site', async () => {
    await given(world).group(olu, { name: 'Café für Ängstliche', language: 'de' });
    await given(world).group(olu, { name: 'مجموعة الأَمَل', language: 'ar' });
    for (const text of ['cafe', 'CAFÉ', 'angstliche fur', 'Ängst caf'])
      expect([text, await namesListed(`?text=${encodeURIComponent(text)}`)]).toEqual([
        text,
        ['Café für Ängstliche'],
      ]);
    for (const text of ['الامل', 'مجموعه', 'الأمل مجموعة'])
      expect([text, await namesListed(`?text=${encodeURIComponent(text)}`)]).toEqual([text, ['مجموعة الأَمَل']]);
    expect(await namesListed('?text=cafe+grief')).toEqual([]);
  });

  it('offers what comes near where a word was mistyped, and says so', async () => {
    await given(world).group(olu, { name: 'Breathing at dusk', topics: ['anxiety'] });
    const page = (text: string) => world.client().page(`/groups?text=${encodeURIComponent(text)}`);
    for (const typed of ['brething dusk', 'anxeity dusk', 'Breathign dusk']) {
      const { text } = await page(typed);
      expect(text).toContain(`Nothing has the words “${typed}”. These come near.`);
      expect(text).toContain('>Breathing at dusk<');
    }
    expect((await page('breathing dusk')).text).not.toContain('come near');
    expect((await page('xylophone dusk')).text).not.toContain('Breathing at dusk');
  });

  it('shows an unlisted group to anyone who has its address', async () => {
    const group = await given(world).group(olu, { visibility: 'unlisted' });
    const seen = await world.client().get(`/api/v1/groups/${group.id}`);
    expect(seen.status).toBe(200);
    expect(seen.json.membership).toBeNull();
  });

  it('answers for a private group as if there were none, except to its people', async () => {
    const group = await given(world).group(olu, { visibility: 'private', joining: 'invitation' });
    const [bo, cy] = [await world.person('Bo'), await world.person('Cy')];
    const nothing = await bo.client.get(`/api/v1/groups/${randomUUID()}`);
    expect(nothing.status).toBe(404);
    for (const client of [world.client(), bo.client]) {
      const answer = await client.get(`/api/v1/groups/${group.id}`);
      expect([answer.status, answer.text]).toEqual([404, nothing.text]);
    }

    await olu.client.post(`/api/v1/groups/${group.id}/invitations`, { email: cy.email });
    const invited = await cy.client.get(`/api/v1/groups/${group.id}`);
    expect(invited.json.membership.state).toBe('invited');
    expect((await cy.client.get('/api/v1/me/groups')).json.items).toMatchObject([
      { id: group.id, state: 'invited' },
    ]);
  });

  it('lists the groups of one person page by page, by name', async () => {
    const bo = await world.person('Bo');
    for (const name of ['Choir', 'Art', 'Bread']) {
      await given(world).membership(bo, await given(world).group(olu, { name }));
    }
    const first = (await bo.client.get('/api/v1/me/groups?limit=2')).json;
    const second = (await bo.client.get(`/api/v1/me/groups?limit=2&after=${first.next}`)).json;
    const names = [...first.items, ...second.items].map((it: { name: string }) => it.name);
    expect(names).toEqual(['Art', 'Bread', 'Choir']);
    expect(second.next).toBeNull();
  });

  it('shows an archived group to read and lists it no more', async () => {
    const group = await given(world).group(olu, { name: 'Long ago' });
    const bo = await world.person('Bo');
    await given(world).membership(bo, group);
    expect((await olu.client.delete(`/api/v1/groups/${group.id}`)).status).toBe(204);
    expect((await olu.client.delete(`/api/v1/groups/${group.id}`)).status).toBe(204);

    expect(await namesListed('?limit=100')).not.toContain('Long ago');
    expect((await bo.client.get(`/api/v1/groups/${group.id}`)).json.archivedAt).not.toBeNull();
    const cy = await world.person('Cy');
    const path = `/api/v1/groups/${group.id}`;
    const refusals = [
      await olu.client.patch(path, { name: 'Again' }),
      await olu.client.post(`${path}/invitations`, { email: cy.email }),
      await cy.client.put(`${path}/membership`, { calledName: 'Cy' }),
    ];
    expect(refusals.map((it) => it.json.type)).toEqual(Array(3).fill('/problems/group-is-archived'));
    expect((await bo.client.delete(`${path}/membership`)).status).toBe(204);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fieldsOf } from '../support/form-fields.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('who leads a meeting', () => {
  let world: World;
  let olu: TestPerson;
  let fay: TestPerson;
  let mia: TestPerson;
  let group: TestGroup;
  let ids: { olu: string; fay: string; mia: string };
  let dates: any[];
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    [olu, fay, mia] = await Promise.all([world.person('Olu'), world.person('Fay'), world.person('Mia')]);
  });
  afterAll(() => world.close());

  /** Three dates, all led by Olu. */
  beforeEach(async () => {
    group = await given(world).group(olu);
    ids = {
      olu: (await olu.client.get(`/api/v1/groups/${group.id}`)).json.membership.id,
      fay: await given(world).membership(fay, group, 'facilitator', 'Fay'),
      mia: await given(world).membership(mia, group, 'member', 'Mia'),
    };
    await given(world).event(olu, group, {
      timeZone: 'UTC',
      repeats: { every: 'week', count: 3 },
      ledBy: ids.olu,
    });
    dates = (await olu.client.get(`/api/v1/groups/${group.id}/events`)).json.items;
  });

  const read = async (at: number, person = olu) =>
    (await person.client.get(`/api/v1/events/${dates[at].id}`)).json;
  const leaders = async () =>
    Promise.all([0, 1, 2].map((at) => read(at).then(({ hosting }) => hosting.leaderName)));
  const lead = (at: number, ledBy: string | null, scope = 'date') =>
    olu.client.patch(`/api/v1/events/${dates[at].id}/${scope}`, { ledBy });

  it('is told for all dates, and for one of them, to hosts and to nobody else', async () => {
    const { status, json } = await lead(1, ids.fay);
    expect([status, json.hosting.ledBy, json.hosting.inSeries.ledBy]).toEqual([200, ids.fay, ids.olu]);
    expect(await leaders()).toEqual(['Olu', 'Fay', 'Olu']);
    expect((await fay.client.page(`/events/${dates[1].id}`)).text).toContain('Led by Fay.');
    const member = await mia.client.page(`/events/${dates[1].id}`);
    expect([member.status, member.text.includes('Fay')]).toEqual([200, false]);
    expect((await read(1, mia)).hosting).toBeNull();
    await lead(1, null);
    await lead(1, ids.fay, 'following');
    expect(await leaders()).toEqual(['Olu', 'Fay', 'Fay']);
  });

  it('is a host of the group; whoever else is named is told at the field', async () => {
    const elsewhere = await given(world).group(fay);
    const other = (await fay.client.get(`/api/v1/groups/${elsewhere.id}`)).json.membership.id;
    for (const ledBy of [ids.mia, other, 'Fay']) {
      for (const scope of ['date', 'following']) {
        const { status, json } = await lead(1, ledBy, scope);
        expect([status, json.errors.map(({ pointer }: any) => pointer)]).toEqual([422, ['/ledBy']]);
      }
    }
    const made = await olu.client.post(`/api/v1/groups/${group.id}/events`, { title: '', ledBy: ids.mia });
    expect(made.json.errors).toContainEqual({
      pointer: '/ledBy',
      detail: 'This is not a host of the group. Please choose one of its organisers or facilitators.',
    });
  });

  it('ends with hosting: whoever leads the series leads that date then, or nobody', async () => {
    await lead(1, ids.fay);
    await lead(2, ids.fay, 'following');
    const member = `/api/v1/groups/${group.id}/members/${ids.fay}`;
    await olu.client.patch(member, { role: 'member' });
    expect(await leaders()).toEqual(['Olu', 'Olu', null]);
    const words = await olu.client.patch(`/api/v1/events/${dates[2].id}/date`, { note: 'With tea.' });
    expect([words.status, words.json.hosting.ledBy]).toEqual([200, null]);
    expect((await olu.client.page(`/events/${dates[2].id}`)).text).not.toContain('Led by');
  });

  it('is chosen in the editors by the names of the hosts', async () => {
    const path = `/events/${dates[1].id}/change-date`;
    const page = (await olu.client.page(path)).text;
    expect(page).toContain('As in the series: Olu</option>');
    expect(page).toContain(`<option value="${ids.fay}">Fay</option>`);
    expect(page).not.toContain(ids.mia);
    await olu.client.submit(path, { ...fieldsOf(page, path), ledBy: ids.fay });
    expect(await leaders()).toEqual(['Olu', 'Fay', 'Olu']);
    const again = (await olu.client.page(path)).text;
    expect(fieldsOf(again, path)['ledBy']).toEqual([ids.fay]);
    await olu.client.submit(path, { ...fieldsOf(again, path), ledBy: '' });
    expect(await leaders()).toEqual(['Olu', 'Olu', 'Olu']);

    const once = await given(world).event(olu, group, { startsLocal: wallTimeIn(30) });
    const edit = `/events/${once.id}/edit`;
    const fields = fieldsOf((await olu.client.page(edit)).text, edit);
    expect(fields['ledBy']).toEqual(['']);
    await olu.client.submit(edit, { ...fields, ledBy: ids.fay });
    expect((await olu.client.page(`/events/${once.id}`)).text).toContain('Led by Fay.');
  });

  it('says in the page of one date what is as in the series', async () => {
    const path = `/events/${dates[1].id}/change-date`;
    await olu.client.submit(path, {
      ...fieldsOf((await olu.client.page(path)).text, path),
      area: 'Graça',
      durationMinutes: '45',
      capacity: '8',
    });
    const page = (await olu.client.page(path)).text;
    expect(page).toContain('There it is “Alfama, near the river”.');
    expect(page).toContain('There it lasts 90.');
    expect(page).toContain('There are as many places as people come.');
    expect(fieldsOf(page, path)).toMatchObject({ area: ['Graça'], durationMinutes: ['45'] });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, startIn, type TestGroup } from '../support/given.js';
import { statementsDuring } from '../support/statements.js';
import { takesNoLetters } from '../support/unreachable.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('what needs a host', () => {
  let world: World;
  let olu: TestPerson;
  let circle: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    circle = await given(world).group(olu, { name: 'Tuesday circle', joining: 'approval' });
  });
  afterAll(() => world.close());

  const deskOf = async ({ client }: TestPerson) => (await client.get('/api/v1/me/desk')).json;
  const pageFor = async ({ client }: TestPerson) => (await client.page('/desk')).text;

  it('says kindly that nothing waits, and how to begin, and is in the way of nobody else', async () => {
    const ana = await world.person('Ana');
    expect(await pageFor(ana)).toContain('You look after no group yet');
    expect((await ana.client.page('/groups')).text).not.toContain('href="/desk"');
    expect((await olu.client.page('/groups')).text).toContain('href="/desk"');
    const page = await pageFor(olu);
    expect(page).toContain('Nothing waits for you just now.');
    expect(page).toContain('No meeting is planned for the next two weeks.');
    expect((await world.client().get('/api/v1/me/desk')).status).toBe(401);
  });

  it('is who asks to join, whom no letter reaches, drafts, and of dates what to think about', async () => {
    const [ana, bo] = [await world.person('Ana'), await world.person('Bo')];
    await given(world).membership(ana, circle, 'member', 'Ana');
    await given(world).membership(bo, circle, 'member', 'Bo');
    await takesNoLetters(world, bo);
    const cem = await world.person('Cem');
    await cem.client.put(`/api/v1/groups/${circle.id}/membership`, { calledName: 'Cem' });
    await olu.client.post(`/api/v1/groups/${circle.id}/events`, {
      kind: 'talk',
      format: 'online',
      title: 'Still a draft',
      durationMinutes: 60,
      ...startIn({ days: 9 }),
    });
    const soon = await given(world).event(olu, circle, { title: 'Soon', ...startIn({ hours: 30 }) });
    await given(world).event(olu, circle, { title: 'Far away', ...startIn({ days: 20 }) });
    const later = await given(world).event(olu, circle, { title: 'Later', ...startIn({ days: 6 }) });
    await given(world).reply(ana, soon, 'going', { firstTime: true });
    await given(world).reply(bo, soon, 'maybe');

    const { groups, dates } = await deskOf(olu);
    expect(groups).toEqual([
      { id: circle.id, name: 'Tuesday circle', requests: 1, unreachable: 1, notes: 0, drafts: 1 },
    ]);
    expect(dates).toMatchObject([
      {
        id: soon.id,
        title: 'Soon',
        going: 1,
        maybe: 1,
        newcomers: 1,
        unreachable: 1,
        isLow: true,
        beyond: 0,
      },
      { id: later.id, title: 'Later', going: 0, isLow: false, lacksLeader: false },
    ]);
    const page = await pageFor(olu);
    for (const said of [
      '1 person asks to join',
      'Our letters do not reach 1 person.',
      '1 meeting is a draft',
      'Few are coming so far',
      '1 person is coming. 1 said maybe. 1 comes for the first time.',
      'Nobody has said yes so far.',
    ])
      expect(page).toContain(said);
    expect(page).not.toMatch(/Ana|Bo\b|Cem|Far away/);
    // A member sees nothing of it, and a facilitator not who asks to join.
    expect(await deskOf(ana)).toEqual({ groups: [], dates: [] });
    const fay = await world.person('Fay');
    await given(world).membership(fay, circle, 'facilitator', 'Fay');
    expect((await deskOf(fay)).groups).toMatchObject([{ requests: 0, drafts: 1 }]);
  });

  it('tells where nobody is named who leads, in a group that names somebody', async () => {
    const [named, unnamed] = (await deskOf(olu)).dates;
    const members = (await olu.client.get(`/api/v1/groups/${circle.id}/members`)).json.items;
    const own = members.find(({ isYou }: { isYou: boolean }) => isYou);
    const changed = await olu.client.patch(`/api/v1/events/${named.id}`, { ledBy: own.id });
    expect(changed.status).toBe(200);
    expect((await deskOf(olu)).dates.map(({ lacksLeader }: { lacksLeader: boolean }) => lacksLeader)).toEqual(
      [false, true],
    );
    expect(unnamed.lacksLeader).toBe(false);
    expect(await pageFor(olu)).toContain('Nobody named who leads it');
  });

  it('is found in as many statements for many groups as for one', async () => {
    const asked = async () =>
      (await statementsDuring(() => deskOf(olu))).filter((text) =>
        text.includes('WHERE m.person_id = $1 AND m.state'),
      ).length;
    expect(await asked()).toBe(2);
    for (const name of ['One', 'Two', 'Three']) {
      const group = await given(world).group(olu, { name });
      await given(world).event(olu, group, startIn({ hours: 40 }));
    }
    expect(await asked()).toBe(2);
    expect((await deskOf(olu)).groups).toHaveLength(4);
  });
});

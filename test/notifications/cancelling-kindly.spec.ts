import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atRest, lettersTo } from './ledger.js';

describe('a letter about a meeting that is cancelled', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu, { topics: ['grief'] });
  });
  afterAll(() => world.close());

  const cancel = async (eventId: string) => {
    await olu.client.put(`/api/v1/events/${eventId}/cancellation`, {});
    // Until then a date of a series can be put back, and nobody hears of it.
    await world.database.query(`UPDATE outbox SET due_at = now() WHERE name = 'announce-change'`);
    await atRest(world);
  };
  const textFor = (person: TestPerson) =>
    lettersTo(world, person).findLast(({ subject }) => subject.startsWith('Cancelled:'))!.text;

  it('names the next date that takes place, and whether its reader comes to it', async () => {
    const series = await given(world).event(olu, group, {
      startsLocal: wallTimeIn(3),
      repeats: { every: 'week', count: 4 },
    });
    const { items } = (await olu.client.get(`/api/v1/series/${series.view.series.id}/dates`)).json;
    const [first, second, third] = items as [TestDate, TestDate, TestDate];
    const ana = await given(world).member('Ana', group);
    const bo = await given(world).member('Bo', group);
    const guest = await world.person('Cem');
    for (const person of [ana, bo]) await given(world).reply(person, first);
    await given(world).reply(guest, first, 'going', { calledName: 'Cem' });
    await world.database.query(`UPDATE events SET audience = 'members' WHERE id = $1`, [
      series.view.series.id,
    ]);
    await given(world).reply(ana, third);
    await cancel(second.id);
    await cancel(first.id);
    const next = `The next one is ${dayOf(third)}, 19:00 to 20:30 (Lisbon time)`;
    expect(textFor(ana)).toContain(`${next}, and you are coming to it.`);
    expect(textFor(bo)).toContain(`${next}.\n`);
    expect(textFor(bo)).toContain(`/sign-in?from=/events/${third.id}`);
    expect(textFor(guest)).toContain('will not take place');
    expect(textFor(guest)).not.toContain('The next one is');
  });

  it('names open meetings of the next days to those who wish for it', async () => {
    const make = given(world);
    const near = { startsLocal: wallTimeIn(2) };
    const walks = await make.group(olu, { name: 'Walks', discreetName: 'Saturday walks', topics: ['grief'] });
    const choir = { name: 'Choir', discreetName: 'Evening group', sensitive: false };
    const others = await make.group(olu, choir);
    const hidden = await make.group(olu, { visibility: 'private', joining: 'approval' });
    const named = (title: string) => ({ title, discreetTitle: title });
    const walk = await make.event(olu, walks, { ...near, ...named('A walk'), startsLocal: wallTimeIn(5) });
    for (const title of ['Song one', 'Song two', 'Song three']) {
      await make.event(olu, others, { ...near, title: `${title} after a loss`, discreetTitle: title });
    }
    const full = await make.event(olu, walks, { ...near, ...named('Full house'), capacity: 1 });
    await make.event(olu, walks, { ...near, ...named('Too far away'), startsLocal: wallTimeIn(9) });
    await make.event(olu, walks, { ...near, ...named('For members'), audience: 'members' });
    await make.event(olu, hidden, { ...near, ...named('Behind a door') });
    await make.event(olu, group, { ...near, ...named('Of the same group') });
    const dee = await make.member('Dee', group);
    const eva = await make.member('Eva', group);
    await make.reply(await make.member('Fay', walks), full);
    const off = await make.event(olu, group, near);
    for (const person of [dee, eva]) await make.reply(person, off);
    expect((await dee.client.patch('/api/v1/me', { wantsOtherMeetings: true })).status).toBe(200);
    await cancel(off.id);
    const [, list] = textFor(dee).split('these meetings are open to everyone:');
    const titles = list!.match(
      /Song \w+|A walk|Full house|Too far away|For members|Behind a door|Of the same/g,
    );
    expect(titles).toHaveLength(3);
    expect(titles!.filter((title) => title.startsWith('Song'))).toHaveLength(2);
    expect(titles!.at(-1)).toBe('A walk');
    expect(list).toContain(`/events/${walk.id}`);
    // It is a discreet letter, whose words are whole nowhere.
    expect(list).not.toContain('after a loss');
    expect(textFor(eva)).not.toMatch(/open to everyone|The next one is/);
    expect(textFor(eva)).toContain('Would you like to talk to someone now?');
  });
});

interface TestDate {
  id: string;
  startsLocal: string;
}

/** As a letter in English says it. */
function dayOf({ startsLocal }: TestDate): string {
  const day = new Date(`${startsLocal.slice(0, 10)}T12:00Z`);
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return day.toLocaleDateString('en-GB', parts).replace(',', '');
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, type TestEvent } from '../support/given.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('the places of someone who is not in the group any more', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let organiser: TestPerson;

  beforeAll(async () => {
    world = await openWorld();
    make = given(world);
    organiser = await world.person('Olu');
  });
  afterAll(() => world.close());

  const goingTo = async (event: TestEvent) =>
    (await organiser.client.get(`/api/v1/occurrences/${event.id}/rsvps`)).json.counts.going as number;
  const seatsOf = async (event: TestEvent) =>
    (
      await world.database.query('SELECT seats_taken AS seats FROM occurrences WHERE id = $1', [
        event.occurrenceId,
      ])
    )[0].seats;

  async function stage() {
    const group = await make.group(organiser);
    const forMembers = await make.event(organiser, group, { audience: 'members', capacity: 1 });
    const forAnyone = await make.event(organiser, group, { audience: 'anyone' });
    const ana = await make.member('Ana', group);
    await make.reply(ana, forMembers, 'going');
    await make.reply(ana, forAnyone, 'going');
    return { group, ana, forMembers, forAnyone };
  }

  it('are free for others at meetings for members, after leaving', async () => {
    const { group, ana, forMembers, forAnyone } = await stage();
    expect((await ana.client.delete(`/api/v1/groups/${group.id}/membership`)).status).toBe(204);
    await until('her place is free', async () => (await seatsOf(forMembers)) === 0);
    expect([await goingTo(forMembers), await goingTo(forAnyone), await seatsOf(forAnyone)]).toEqual([
      0, 1, 1,
    ]);

    await make.reply(await make.member('Bo', group), forMembers, 'going');
  });

  it('are all free after being removed', async () => {
    const { group, forMembers, forAnyone } = await stage();
    const { items } = (await organiser.client.get(`/api/v1/groups/${group.id}/members`)).json;
    const ana = items.find((it: { calledName: string }) => it.calledName === 'Ana');
    expect((await organiser.client.delete(`/api/v1/groups/${group.id}/members/${ana.id}`)).status).toBe(204);
    await until(
      'her places are free',
      async () => (await seatsOf(forMembers)) + (await seatsOf(forAnyone)) === 0,
    );
    expect([await goingTo(forMembers), await goingTo(forAnyone)]).toEqual([0, 0]);
  });

  it('are free after saying no with the link that led into the group', async () => {
    const group = await make.group(organiser, { visibility: 'private', joining: 'invitation' });
    const event = await make.event(organiser, group, { capacity: 1 });
    const cem = await world.person('Cem');
    await organiser.client.post(`/api/v1/groups/${group.id}/invitations`, { email: cem.email });
    const { links } = await world.mail.letterTo(cem.email);
    const [, secret] = /\/letters\/([\w-]+)/.exec(links.find((link) => link.includes('/letters/'))!)!;
    await world.client().put('/api/v1/invitations/acceptance', { secret, calledName: 'Cem' });
    await make.reply(cem, event);
    expect(await seatsOf(event)).toBe(1);

    expect((await world.client().put('/api/v1/invitations/refusal', { secret })).status).toBe(204);
    await until('his place is free', async () => (await seatsOf(event)) === 0);
  });

  it('are kept when the person came back before anyone noticed', async () => {
    const { group, ana, forMembers } = await stage();
    await world.database.transaction(async (tx) => {
      await tx.query('SELECT FROM occurrences WHERE id = $1 FOR UPDATE', [forMembers.occurrenceId]);
      await ana.client.delete(`/api/v1/groups/${group.id}/membership`);
      await ana.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: 'Ana' });
    });
    await until('the ledger is done', async () => {
      const [{ open }] = await world.database.query(
        `SELECT count(*)::int AS open FROM outbox WHERE name = 'give-places-back' AND state <> 'done'`,
      );
      return open === 0;
    });
    expect(await seatsOf(forMembers)).toBe(1);
  });
});

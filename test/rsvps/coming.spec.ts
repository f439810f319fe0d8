import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, wallTimeIn, type TestEvent, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const WHERE = {
  format: 'hybrid',
  address: 'Rua da Paz 7, second floor',
  meetingLink: 'https://meet.example.org/quiet-room',
};

describe('someone who is coming', () => {
  let world: World;
  let make: ReturnType<typeof given>;
  let organiser: TestPerson;
  let group: TestGroup;

  beforeAll(async () => {
    world = await openWorld({ workers: false });
    make = given(world);
    organiser = await world.person('Olu');
    group = await make.group(organiser);
  });
  afterAll(() => world.close());

  const own = async (person: TestPerson, event: TestEvent) =>
    (await person.client.get(`/api/v1/occurrences/${event.id}/rsvp`)).json;

  it('is shown the address from the set time until the end, and when the call opens', async () => {
    const event = await make.event(organiser, group, { ...WHERE, startsLocal: wallTimeIn(3) });
    const ana = await make.member('Ana', group);
    await make.reply(ana, event, 'going');

    const minutesBefore = (minutes: number) =>
      new Date(new Date(event.view.startsAt).getTime() - minutes * 60_000).getTime();
    const before = (await own(ana, event)).arrival;
    expect(before.address.text).toBeNull();
    expect(new Date(before.address.shownFrom).getTime()).toBe(minutesBefore(1440));
    expect(new Date(before.call.opensAt).getTime()).toBe(minutesBefore(30));

    const untilStart = async () => {
      const [{ seconds }] = await world.database.query(
        'SELECT extract(epoch FROM starts_at - now())::int AS seconds FROM occurrences WHERE id = $1',
        [event.occurrenceId],
      );
      return seconds as number;
    };
    await world.timePasses(`${(await untilStart()) - 23 * 3600} seconds`);
    const dayBefore = (await own(ana, event)).arrival;
    expect(dayBefore.address.text).toBe(WHERE.address);

    await world.timePasses(`${(await untilStart()) - 20 * 60} seconds`);
    expect(JSON.stringify(await own(ana, event))).not.toContain(WHERE.meetingLink);

    await world.timePasses('3 hours');
    expect((await own(ana, event)).arrival).toBeNull();
  });

  it('alone is shown them: not who may come, who came before, or who was sent away', async () => {
    const event = await make.event(organiser, group, {
      ...WHERE,
      addressShownMinutes: 20_000,
      linkShownMinutes: 20_000,
    });
    const [ana, bo, cleo] = [
      await make.member('Ana', group),
      await make.member('Bo', group),
      await make.member('Cleo', group),
    ];
    await make.reply(bo, event, 'maybe');
    await make.reply(cleo, event, 'going');
    expect((await own(cleo, event)).arrival.address.text).toBe(WHERE.address);
    await make.reply(cleo, event, 'declined');
    for (const person of [ana, bo, cleo]) expect((await own(person, event)).arrival).toBeNull();

    await make.reply(ana, event, 'going');
    const { json } = await organiser.client.get(`/api/v1/groups/${group.id}/members?limit=100`);
    const { id } = json.items.findLast((it: { calledName: string }) => it.calledName === 'Ana');
    await organiser.client.delete(`/api/v1/groups/${group.id}/members/${id}`);
    expect((await own(ana, event)).arrival).toBeNull();

    await make.reply(bo, event, 'going');
    expect((await own(bo, event)).arrival.address.text).toBe(WHERE.address);
    await organiser.client.put(`/api/v1/events/${event.id}/cancellation`, {});
    expect((await own(bo, event)).arrival).toBeNull();

    const visitor = await world.person('Visitor');
    for (const path of [`/api/v1/events/${event.id}`, '/api/v1/events']) {
      const { text } = await visitor.client.get(path);
      expect(text).not.toContain('Rua da Paz');
      expect(text).not.toContain('quiet-room');
    }
  });

  it('finds their meetings in one list, ahead and over, and nobody else does', async () => {
    const [ana, bo] = [await make.member('Ana', group), await make.member('Bo', group)];
    const events: TestEvent[] = [];
    for (const days of [9, 5, 7]) {
      const event = await make.event(organiser, group, {
        title: `In ${days}`,
        startsLocal: wallTimeIn(days),
      });
      await make.reply(ana, event, days === 7 ? 'maybe' : 'going');
      events.push(event);
    }
    const list = async (person: TestPerson, query = '') =>
      (await person.client.get(`/api/v1/me/rsvps${query}`)).json;
    const titles = (page: any) => page.items.map((it: any) => it.title);

    const first = await list(ana, '?limit=2');
    expect(titles(first)).toEqual(['In 5', 'In 7']);
    expect(titles(await list(ana, `?limit=2&after=${first.next}`))).toEqual(['In 9']);
    expect(first.items[1]).toMatchObject({
      answer: 'maybe',
      eventId: events[2]!.id,
      groupName: 'Tuesday circle',
    });
    expect(await list(bo)).toEqual({ items: [], next: null });

    await world.timePasses('8 days');
    expect(titles(await list(ana))).toEqual(['In 9']);
    expect(titles(await list(ana, '?when=past'))).toEqual(['In 7', 'In 5']);
    expect((await world.client().get('/api/v1/me/rsvps')).status).toBe(401);
  });

  it('no longer finds the meetings of a private group that they left', async () => {
    const closed = await make.group(organiser, { visibility: 'private' });
    const event = await make.event(organiser, closed, { title: 'Behind the door' });
    const ana = await world.person('Ana');
    await make.membership(ana, closed);
    await make.reply(ana, event);
    expect((await ana.client.get('/api/v1/me/rsvps')).text).toContain('Behind the door');
    await ana.client.delete(`/api/v1/groups/${closed.id}/membership`);
    expect((await ana.client.get('/api/v1/me/rsvps')).text).not.toContain('Behind the door');
    expect((await ana.client.get(`/api/v1/occurrences/${event.id}/rsvp`)).status).toBe(404);
  });
});

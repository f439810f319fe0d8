import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given, startIn, type TestEvent, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atRest, lettersTo } from './ledger.js';

describe('unsubscribing', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  let other: TestGroup;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu);
    other = await given(world).group(olu, { name: 'Other circle' });
  });
  afterAll(() => world.close());

  async function memberOfBoth(name: string): Promise<TestPerson> {
    const person = await given(world).member(name, group);
    await person.client.put(`/api/v1/groups/${other.id}/membership`, { calledName: name });
    return person;
  }

  async function letterAbout(event: TestEvent, person: TestPerson) {
    const before = lettersTo(world, person).length;
    await given(world).reply(person, event);
    await atRest(world);
    return lettersTo(world, person)[before] ?? null;
  }

  const makeItLast = async (event: TestEvent, durationMinutes: number) => {
    await olu.client.patch(`/api/v1/events/${event.id}`, { durationMinutes });
    await atRest(world);
  };

  const addressOf = (letter: { headers: Map<string, string> } | null) =>
    /<([^>]+)>/.exec(letter!.headers.get('list-unsubscribe')!)![1]!;

  it('takes one request of a mail program, from nowhere and without a cookie (RFC 8058)', async () => {
    const ana = await memberOfBoth('Ana');
    const event = await given(world).event(olu, group);
    const letter = await letterAbout(event, ana);
    const once = () =>
      fetch(addressOf(letter), {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      });
    const answer = await once();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).toContain('about this event');
    expect((await once()).status).toBe(200);

    await makeItLast(event, 45);
    expect(lettersTo(world, ana)).toHaveLength(1);
    expect(await letterAbout(await given(world).event(olu, group), ana)).not.toBeNull();
  });

  it('from an event, with one press in a reminder, still leaves word that it is off, and on again, to who comes', async () => {
    const kit = await memberOfBoth('Kit');
    const lou = await memberOfBoth('Lou');
    const weekly = await given(world).event(olu, group, {
      ...startIn({ hours: 25 }),
      repeats: { every: 'week', weekdays: undefined, count: 3 },
    });
    for (const person of [kit, lou]) await given(world).reply(person, weekly);
    await world.timePasses('62 minutes');
    await world.sweep();
    await atRest(world);
    for (const person of [kit, lou]) {
      const reminder = lettersTo(world, person).find(({ subject }) => /omorrow|In 24 hours/i.test(subject));
      const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
      const answer = await fetch(addressOf(reminder!), { method: 'POST', body });
      expect(await answer.text()).toContain('you still hear when it is cancelled');
    }
    await given(world).reply(lou, weekly, 'declined');
    const known = [kit, lou].map((person) => lettersTo(world, person).length);
    const path = `/api/v1/events/${weekly.occurrenceId}/cancellation`;
    expect((await olu.client.put(path, {})).status).toBeLessThan(300);
    await atRest(world);
    expect((await olu.client.delete(path)).status).toBeLessThan(300);
    await atRest(world);
    await makeItLast(weekly, 45);
    const later = [kit, lou].map((person, at) =>
      lettersTo(world, person)
        .slice(known[at])
        .map(({ subject }) => subject.split(':')[0]),
    );
    expect(later).toEqual([['Cancelled', 'It takes place'], []]);
  });

  it('takes the other kind of form too', async () => {
    const bo = await memberOfBoth('Bo');
    const event = await given(world).event(olu, group);
    const letter = await letterAbout(event, bo);
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(addressOf(letter), { method: 'POST', body: form })).status).toBe(200);
    await makeItLast(event, 45);
    expect(lettersTo(world, bo)).toHaveLength(1);
  });

  it('is for the whole group where the letter was about no event', async () => {
    const fay = await world.person('Fay');
    const invite = () => olu.client.post(`/api/v1/groups/${group.id}/invitations`, { email: fay.email });
    await invite();
    const letter = await world.mail.letterTo(fay.email);
    const answer = await fetch(addressOf(letter), {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(await answer.text()).toContain('a meeting of this group');
    await fay.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: 'Fay' });
    expect(await letterAbout(await given(world).event(olu, group), fay)).toBeNull();
  });

  it('from a group still leaves word that a meeting one answered is at another time or place, or called off', async () => {
    const gil = await memberOfBoth('Gil');
    await gil.client.put(`/api/v1/me/mutes/groups/${group.id}`);
    const event = await given(world).event(olu, group, { address: 'Rua da Paz 7' });
    expect(await letterAbout(event, gil)).toBeNull();
    for (const changes of [{ title: 'Of another name', discreetTitle: 'Renamed' }, { description: 'More' }]) {
      await olu.client.patch(`/api/v1/events/${event.id}`, changes);
      await atRest(world);
    }
    expect(lettersTo(world, gil)).toEqual([]);
    const changes = [
      { area: 'Elsewhere' },
      { address: 'Avenida Nova 99' },
      { format: 'hybrid', meetingLink: 'https://meet.example.org/one' },
      { durationMinutes: 45 },
    ];
    for (const [before, change] of changes.entries()) {
      await olu.client.patch(`/api/v1/events/${event.id}`, change);
      await atRest(world);
      expect([change, lettersTo(world, gil).length]).toEqual([change, before + 1]);
    }
    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, {});
    await atRest(world);
    expect(lettersTo(world, gil).map(({ subject }) => subject)).toEqual([
      'Changed: Renamed',
      'Changed: Renamed',
      'Changed: Renamed',
      'New time: Renamed',
      'Cancelled: Renamed',
    ]);
  });

  it('never happens by opening a link', async () => {
    const cem = await memberOfBoth('Cem');
    const event = await given(world).event(olu, group);
    const letter = await letterAbout(event, cem);
    const opened = await fetch(addressOf(letter), { redirect: 'manual' });
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')).toBe(
      new URL(addressOf(letter)).pathname.replace('/unsubscribe', ''),
    );
    await makeItLast(event, 45);
    expect(lettersTo(world, cem)).toHaveLength(2);
    expect((await cem.client.get('/api/v1/me/mutes')).json.items).toEqual([]);
  });

  it('refuses a secret that it never gave out', async () => {
    const made = `${world.url}/letters/${'x'.repeat(43)}/unsubscribe`;
    expect((await fetch(made, { method: 'POST' })).status).toBe(409);
  });

  it('can be for one event alone, and can be taken back', async () => {
    const dee = await memberOfBoth('Dee');
    const [muted, heard] = [await given(world).event(olu, group), await given(world).event(olu, group)];
    for (const event of [muted, heard]) expect(await letterAbout(event, dee)).not.toBeNull();
    const path = `/api/v1/me/mutes/events/${muted.id}`;
    expect((await dee.client.put(path)).status).toBe(204);
    expect((await dee.client.get('/api/v1/me/mutes')).json.items).toMatchObject([
      { eventId: muted.id, groupId: null },
    ]);
    for (const event of [muted, heard]) await makeItLast(event, 45);
    expect(lettersTo(world, dee)).toHaveLength(3);

    expect((await dee.client.delete(path)).status).toBe(204);
    await makeItLast(muted, 50);
    expect(lettersTo(world, dee)).toHaveLength(4);
    expect(lettersTo(world, dee).at(-1)!.subject).toMatch(/^New time/);
  });

  it('leaves word of cancellations to those who stopped only what can wait', async () => {
    const eva = await memberOfBoth('Eva');
    const event = await given(world).event(olu, group);
    await eva.client.patch('/api/v1/me', { wantsConfirmations: false, wantsReminders: false });
    expect(await letterAbout(event, eva)).toBeNull();
    await olu.client.put(`/api/v1/events/${event.id}/cancellation`, {});
    await atRest(world);
    expect(lettersTo(world, eva).map(({ subject }) => subject)).toEqual(['Cancelled: Wednesday workshop']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCircle } from '../support/community.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { type TestPerson, type World } from '../support/world.js';
import { atNoon, untilTheEvening } from './evening.js';
import { atRest, lettersTo } from './ledger.js';

describe('letters about a group', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    ({ world, olu, group } = await openCircle({ joining: 'approval' }));
  });
  afterAll(() => world.close());

  const invite = (email: string) => olu.client.post(`/api/v1/groups/${group.id}/invitations`, { email });

  const circleWithMeeting = async (name: string, days: number) => {
    const open = await given(world).group(olu, {
      ...atNoon(),
      name: `${name} circle`,
      discreetName: `${name}s`,
    });
    const event = await given(world).event(olu, open, { startsLocal: wallTimeIn(days, '19:00') });
    return { open, event };
  };

  it('invite someone unknown without a word that the organiser typed', async () => {
    await invite('stranger@example.org');
    const letter = await world.mail.letterTo('stranger@example.org');
    expect(letter.subject).toBe('An invitation for you');
    expect(letter.text + letter.html + letter.source).not.toMatch(/Tuesday/);
    const link = letter.links.find((it) => /\/letters\/[\w-]{43}$/.test(it))!;
    const opened = await world.client().page(new URL(link).pathname);
    expect(opened.headers.get('location')).toBe('/letters/invitation');
  });

  it('invite someone known by the discreet name, whatever names they chose for groups of their own', async () => {
    const ana = await world.person('Ana');
    await ana.client.patch('/api/v1/me', { discreet: 'nowhere' });
    await invite(ana.email);
    const letter = await world.mail.letterTo(ana.email);
    expect(letter.subject).toBe('You are invited: Tuesday meeting');
    expect(letter.headers.has('list-unsubscribe')).toBe(true);
  });

  it('come in the name that a group chose to whoever wants whole words, and in the community’s to others', async () => {
    const open = await given(world).group(olu);
    const named = await olu.client.patch(`/api/v1/groups/${open.id}`, { senderName: 'Cake circle' });
    expect(named.status).toBe(200);
    const event = await given(world).event(olu, open, { startsLocal: wallTimeIn(5, '19:00') });
    const senders: string[] = [];
    for (const discreet of ['nowhere', 'where-sensitive', 'everywhere']) {
      const person = await given(world).member(`Fay-${discreet}`, open);
      await person.client.patch('/api/v1/me', { discreet });
      await given(world).reply(person, event);
      senders.push(
        (await world.mail.letterTo(person.email, ({ subject }) => subject.startsWith('You are coming'))).from,
      );
    }
    expect(senders).toEqual([
      expect.stringMatching(/^"?Cake circle"? </),
      expect.not.stringContaining('Cake'),
      expect.not.stringContaining('Cake'),
    ]);
  });

  it('tell organisers that someone asks, and nothing of what they wrote', async () => {
    const bo = await world.person('Bo');
    const asked = await bo.client.put(`/api/v1/groups/${group.id}/membership`, {
      calledName: 'Bo the quiet',
      note: 'I lost my brother.',
    });
    expect(asked.json.membership.state).toBe('requested');
    const letter = await world.mail.letterTo(olu.email, ({ subject }) => subject.startsWith('Someone'));
    expect(letter.subject).toBe('Someone would like to join: Tuesday meeting');
    expect(letter.text).toContain('Hello Olu,');
    expect(letter.text).toContain(`${world.url}/groups/${group.id}/members`);
    expect(letter.text + letter.html).not.toMatch(/quiet|brother/);
  });

  it('say yes warmly, and no kindly', async () => {
    const [cem, dee] = [await world.person('Cem'), await world.person('Dee')];
    const path = `/api/v1/groups/${group.id}/members`;
    for (const person of [cem, dee]) {
      await person.client.put(`/api/v1/groups/${group.id}/membership`, { calledName: 'Someone' });
    }
    const { items } = (await olu.client.get(`${path}?state=requested`)).json;
    const [forCem, forDee] = items.slice(-2) as { id: string }[];
    await olu.client.put(`${path}/${forCem!.id}/approval`);
    await olu.client.put(`${path}/${forDee!.id}/refusal`);
    await atRest(world);
    const subjects = [...lettersTo(world, cem), ...lettersTo(world, dee)].map(({ subject }) => subject);
    expect(subjects.sort()).toEqual(['Welcome: Tuesday meeting', 'Your request to join: Tuesday meeting']);
    expect(lettersTo(world, cem)[0]!.text).toMatch(/you are a member.*Good that you are here\./s);
    const { text: no, links } = lettersTo(world, dee)[0]!;
    expect(no).toMatch(/Thank you for asking.*None of them means that something is wrong with you\./s);
    expect(no).toContain('Perhaps another group suits you');
    expect(links).toContain(`${world.url}/groups`);
  });

  it('bring hosts one note a day, with numbers only', async () => {
    const { open, event } = await circleWithMeeting('Evening', 9);
    const [eva, flo] = [await given(world).member('Eva', open), await given(world).member('Flo', open)];
    await given(world).reply(eva, event);
    await given(world).reply(flo, event, 'maybe');
    await untilTheEvening(world, open);
    const note = await world.mail.letterTo(olu.email, ({ subject }) => subject === 'New answers: Evenings');
    expect(note.text).toContain('2 new answers');
    expect(note.text).toContain(`${world.url}/events/${event.id}/roster`);
    expect(note.text + note.html).not.toMatch(/Eva|Flo/);

    await atRest(world);
    await atRest(world);
    expect(lettersTo(world, olu).filter(({ subject }) => subject.includes('Evenings'))).toHaveLength(1);

    await given(world).reply(flo, event, 'going');
    await untilTheEvening(world, open);
    const next = await world.mail.letterTo(olu.email, ({ text }) => text.includes('1 changed answer'));
    expect(next.text).not.toContain('new answer');
  });

  it('tell hosts how many answers were taken back, and nothing of those that came and went since', async () => {
    const { open, event } = await circleWithMeeting('Morning', 9);
    const [gus, hal] = [await given(world).member('Gus', open), await given(world).member('Hal', open)];
    await given(world).reply(gus, event);
    await untilTheEvening(world, open);
    await world.mail.letterTo(olu.email, ({ subject }) => subject === 'New answers: Mornings');

    await given(world).reply(hal, event);
    const takeBack = ({ client }: TestPerson) => client.delete(`/api/v1/occurrences/${event.id}/rsvp`);
    expect([(await takeBack(hal)).status, (await takeBack(gus)).status]).toEqual([204, 204]);
    await untilTheEvening(world, open);
    const note = await world.mail.letterTo(olu.email, ({ text }) => text.includes('taken back'));
    expect(note.text).toContain('1 answer taken back');
    expect(note.text).not.toContain('new answer');
  });

  it('tell hosts after days without a worker what they would have told before', async () => {
    const { open, event } = await circleWithMeeting('Noon', 12);
    await given(world).reply(await given(world).member('Ian', open), event);
    await world.database.query(`UPDATE groups SET archived_at = now() WHERE id = $1`, [open.id]);
    await world.timePasses('4 days');
    await world.database.query('UPDATE groups SET archived_at = NULL WHERE id = $1', [open.id]);
    await untilTheEvening(world, open);
    const note = await world.mail.letterTo(olu.email, ({ subject }) => subject === 'New answers: Noons');
    expect(note.text).toContain('1 new answer');
  });
});

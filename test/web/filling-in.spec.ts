import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repeatedTime, skippedTime } from '../support/clock-changes.js';
import { openCircle } from '../support/community.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('filling in a form', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    ({ world, olu, group } = await openCircle({ agreement: 'What is said here stays here.' }));
  });
  afterAll(() => world.close());

  const talk = {
    kind: 'talk',
    format: 'online',
    title: 'Sleep',
    startsLocal: wallTimeIn(30),
    durationMinutes: '60',
    timeZone: 'Europe/Lisbon',
    area: 'Video call',
    audience: 'anyone',
    language: 'en',
  };
  const plan = (fields: Record<string, string>) =>
    olu.client.submit(`/groups/${group.id}/events/new`, { ...talk, ...fields });

  /** What the summary of a refused form says, in its order. */
  const summaryOf = (page: string) =>
    [...page.matchAll(/<li><a href="#[\w-]+">([^<]+)<\/a><\/li>/g)].map(([, said]) => said);

  it('tells in the summary which field each sentence is about', async () => {
    const { text } = await plan({ title: '', description: 'x'.repeat(20_001), afterwards: 'keep' });
    expect(summaryOf(text)).toEqual([
      'Title: Please write something here.',
      expect.stringMatching(/^About it: This is 20001 characters long/),
    ]);
  });

  it('tells an organiser everything that is wrong in one go, and what keeps it from being published', async () => {
    const wrong = {
      title: '',
      format: 'in person',
      startsLocal: '2020-01-01T10:00',
      durationMinutes: 'long',
      area: '',
      meetingLink: 'meet.example.org',
      capacity: '1.5',
      rsvpsCloseLocal: skippedTime(),
    };
    const said = [
      'Title: Please write something here.',
      expect.stringMatching(/^Starts: This time has passed/),
      'Lasts, in minutes: Please give a whole number.',
      expect.stringMatching(/^Roughly where: Please say roughly where/),
      expect.stringMatching(/^Link to the online meeting: Please give a whole link/),
      'Places: Please give a whole number.',
      expect.stringMatching(/^Answers close: The clocks .* go forward/),
    ];
    expect(summaryOf((await plan({ ...wrong, afterwards: 'publish' })).text)).toEqual(said);
    expect(summaryOf((await plan({ ...wrong, afterwards: 'keep' })).text)).toEqual(said.toSpliced(3, 1));
  });

  it('tells of fewer places than are taken together with the rest', async () => {
    const event = await given(world).event(olu, group, { capacity: 5 });
    await given(world).reply(olu, event, 'going', { agreedVersion: 1 });
    await given(world).reply(await given(world).member('Ana', group), event, 'going', { agreedVersion: 1 });
    const typed = { ...talk, title: '', startsLocal: '2020-01-01T10:00', capacity: '1' };
    const { text } = await olu.client.submit(`/events/${event.id}/edit`, typed);
    expect(summaryOf(text)).toEqual([
      'Title: Please write something here.',
      expect.stringMatching(/^Starts: This time has passed/),
      expect.stringMatching(/^Places: 2 places are taken already/),
    ]);
  });

  it('says nothing about what a wrong field leaves open', async () => {
    const unknown = { rsvpsCloseLocal: wallTimeIn(40), endsLocal: wallTimeIn(20) };
    expect(summaryOf((await plan({ ...unknown, startsLocal: '' })).text)).toEqual([
      'Starts: Please give a day and a time.',
    ]);
    expect(summaryOf((await plan({ ...unknown, timeZone: '' })).text)).toEqual([
      'Time zone: Please write something here.',
    ]);
  });

  it('tells a visitor everything that is missing in one go', async () => {
    const event = await given(world).event(olu, group);
    const fields = { answer: 'going', calledName: ' ', email: '', timeZone: 'Europe/Lisbon' };
    const { status, text } = await world
      .client()
      .submit(`/events/${event.id}/guest-reply`, fields, `/events/${event.id}`);
    expect(status).toBe(422);
    expect(summaryOf(text)).toEqual([
      'What shall the hosts call you? Any name will do, and a first name is enough.',
      'Your e-mail address: Please write your e-mail address.',
      'This group has an agreement. Please read it and say yes to it first.',
    ]);
    const alone = await world
      .client()
      .submit(
        `/events/${event.id}/guest-reply`,
        { ...fields, calledName: 'Gus', email: 'no address', agreedVersion: '1' },
        `/events/${event.id}`,
      );
    expect(summaryOf(alone.text)).toEqual([
      'Your e-mail address: Please write one e-mail address, like ana@example.org.',
    ]);
  });

  it('keeps a time zone that nobody knows in sight', async () => {
    const { status, text } = await plan({ timeZone: 'Mars/Base' });
    expect(status).toBe(422);
    expect(selectedZone(text)).toBe('Mars/Base');
    expect(selectedZone((await plan({ timeZone: '' })).text)).toBe('Please choose');
  });

  it('calls time zones as people do today, and keeps each as it is stored', async () => {
    const { text } = await olu.client.page(`/groups/${group.id}/events/new`);
    for (const city of ['Kyiv', 'Kolkata', 'Yangon', 'Ho Chi Minh', 'Kathmandu', 'Nuuk'])
      expect(text).toContain(`>${city}</option>`);
    expect(text).not.toMatch(/>(Kiev|Calcutta|Rangoon|Saigon|Katmandu|Godthab)</);

    for (const zone of ['Europe/Kyiv', 'Europe/Kiev']) {
      await olu.client.patch('/api/v1/me', { timeZone: zone });
      const me = (await olu.client.page('/me')).text;
      expect(me).toMatch(new RegExp(`<option value="${zone}"[^>]* selected[^>]*>Kyiv`));
      expect(me.match(/>Kyiv</g)).toHaveLength(1);
    }
  });

  it('speaks of a time that comes twice only while that time stands in its field', async () => {
    const twice = repeatedTime();
    const draft = await plan({ startsLocal: twice, afterwards: 'keep' });
    const path = `${draft.headers.get('location')}/edit`;
    expect((await olu.client.page(path)).text).toContain('comes twice');
    const again = (startsLocal: string) => olu.client.submit(path, { ...talk, title: '', startsLocal });
    expect((await again(twice)).text).toContain('comes twice');
    expect((await again(wallTimeIn(30))).text).not.toContain('comes twice');
  });
});

describe('a place that is new', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('says that it is not set up, then what comes next, and has nothing to filter', async () => {
    const home = async (person?: TestPerson) => (await (person?.client ?? world.client()).page('/')).text;
    const ada = await world.person('Ada', { administrator: true });
    const before = await home();
    expect(before).toContain('This place opens soon');
    expect(before).not.toContain('role="search"');

    await world.setUp();
    expect(await home()).toContain('Nothing is planned just now');
    expect(await home()).not.toMatch(/role="search"|Start a group/);
    expect(await home(ada)).toContain('<a href="/groups/new" class="button">Start a group</a>');
    expect((await world.client().page('/?topic=sleep')).text).toContain('<details class="fold" open>');
  });
});

function selectedZone(page: string): string | undefined {
  const [, select = ''] = /<select[^>]*name="timeZone"[^>]*>(.*?)<\/select>/s.exec(page) ?? [];
  return /<option[^>]* selected[^>]*>([^<]*)</.exec(select)?.[1];
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../support/client.js';
import { clocksChangeIn, skippedTime } from '../support/clock-changes.js';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const words = {
  kind: 'support meeting',
  format: 'in person',
  title: 'Tuesday circle',
  startsLocal: wallTimeIn(7),
  durationMinutes: 90,
};

/** Every field, with something that neither the group nor we would have chosen. */
const everything = {
  kind: 'campaign',
  format: 'hybrid',
  title: 'Sleeping well',
  description: 'Bring **tea**.',
  startsLocal: wallTimeIn(8, '18:00'),
  timeZone: 'Asia/Tokyo',
  durationMinutes: 100,
  area: 'Alfama',
  audience: 'members',
  accessFacts: [
    'step-free',
    'captions',
    'sign language',
    'quiet space',
    'camera-off fine',
    'just listening fine',
  ],
  addressShownMinutes: 180,
  linkShownMinutes: 15,
  language: 'de',
  hosted: {
    discreetTitle: 'Wednesday',
    address: 'Rua das Flores 7',
    meetingLink: 'https://meet.example.org/room',
    capacity: 12,
    rsvpsOpenLocal: wallTimeIn(2),
    rsvpsCloseLocal: wallTimeIn(7),
    reminderMinutes: [4320, 45],
  },
};

const inTokyo = (local: string) => new Date(`${local}:00+09:00`).toISOString();

function problemsOf(answer: Answer): Record<string, string> {
  expect(answer.status).toBe(422);
  const errors: { pointer: string; detail: string }[] = answer.json.errors;
  return Object.fromEntries(errors.map(({ pointer, detail }) => [pointer, detail]));
}

describe('writing an event', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
    group = await given(world).group(olu);
  });
  afterAll(() => world.close());

  const write = (fields: Record<string, unknown> = {}) =>
    olu.client.post(`/api/v1/groups/${group.id}/events`, { ...words, ...fields });

  it('takes language, zone and discreet title from the group', async () => {
    const { status, json } = await write();
    expect(status).toBe(201);
    expect(json).toMatchObject({
      state: 'draft',
      language: 'en',
      timeZone: 'Europe/Lisbon',
      audience: 'anyone',
      room: 'unlimited',
      sequence: 0,
      hosting: { discreetTitle: 'Tuesday meeting', reminderMinutes: null },
    });
  });

  it('is for members where the group is private', async () => {
    const closed = await given(world).group(olu, { visibility: 'private' });
    const { json } = await olu.client.post(`/api/v1/groups/${closed.id}/events`, words);
    expect(json.audience).toBe('members');
  });

  it('keeps everything that is said about it', async () => {
    const { hosted, ...open } = everything;
    const { json } = await write({ ...open, ...hosted });
    expect(json).toMatchObject({ ...open, hosting: hosted });
    expect((await olu.client.get(`/api/v1/events/${json.id}`)).json).toEqual(json);
    const ends = new Date(Date.parse(json.startsAt) + 100 * 60_000).toISOString();
    expect([json.endsAt, json.endsLocal]).toEqual([ends, wallTimeIn(8, '19:40')]);
    const times = [open.startsLocal, hosted.rsvpsOpenLocal, hosted.rsvpsCloseLocal].map(inTokyo);
    expect([json.startsAt, json.rsvpsOpenAt, json.rsvpsCloseAt]).toEqual(times);
  });

  it('is kept with each field changed alone', async () => {
    const { json } = await write();
    const { hosted, ...open } = everything;
    for (const [field, value] of Object.entries({ ...open, ...hosted })) {
      const changed = await olu.client.patch(`/api/v1/events/${json.id}`, { [field]: value });
      expect([field, { ...changed.json, ...changed.json.hosting }[field]]).toEqual([field, value]);
    }
  });

  it.each(['support meeting', 'workshop', 'talk', 'social', 'campaign'])('can be a %s', async (kind) => {
    expect((await write({ kind })).json.kind).toBe(kind);
  });

  it('may leave the place open, until it is published', async () => {
    const { json: draft } = await write();
    const refused = await olu.client.put(`/api/v1/events/${draft.id}/publication`);
    expect(problemsOf(refused)).toEqual({ '/area': expect.stringMatching(/where it is/) });
    expect((await olu.client.get(`/api/v1/events/${draft.id}`)).json.state).toBe('draft');

    const { json: online } = await write({ format: 'online' });
    const alsoRefused = await olu.client.put(`/api/v1/events/${online.id}/publication`);
    expect(problemsOf(alsoRefused)).toEqual({ '/area': expect.stringMatching(/how people will meet/) });
    await olu.client.patch(`/api/v1/events/${online.id}`, { area: 'Video call, the link comes on the day' });
    expect((await olu.client.put(`/api/v1/events/${online.id}/publication`)).json.state).toBe('published');
  });

  it('says everything that cannot be so at once, each at its field', async () => {
    const answer = await write({
      startsLocal: '2020-01-01T19:00',
      durationMinutes: -10,
      capacity: 0,
      rsvpsCloseLocal: '2020-01-01T20:00',
      meetingLink: 'http://meet.example.org/room',
      addressShownMinutes: -1,
      linkShownMinutes: 600_000,
    });
    expect(Object.keys(problemsOf(answer)).sort()).toEqual([
      '/addressShownMinutes',
      '/capacity',
      '/durationMinutes',
      '/linkShownMinutes',
      '/meetingLink',
      '/rsvpsCloseLocal',
      '/startsLocal',
    ]);
  });

  it('says what is wrong in itself together with what cannot be so', async () => {
    const wrong = { title: '', startsLocal: '2020-01-01T19:00', capacity: 0 };
    const told = {
      '/title': 'Please write something here.',
      '/startsLocal': expect.stringMatching(/has passed/),
      '/capacity': expect.stringMatching(/from 1 to/),
    };
    expect(problemsOf(await write(wrong))).toEqual(told);
    const { json } = await write();
    const changed = await olu.client.patch(`/api/v1/events/${json.id}`, wrong);
    expect(problemsOf(changed)).toEqual(told);
  });

  it.each<{ thing: unknown }>([
    { thing: {} },
    { thing: [] },
    { thing: null },
    { thing: { toString: 5 } },
    { thing: ['2020-01-01T19:00'] },
    { thing: true },
    { thing: '' },
  ])(
    'is told of each field that holds what does not belong there, and of it once: $thing',
    async ({ thing }) => {
      const fields = ['startsLocal', 'timeZone', 'durationMinutes', 'meetingLink', 'addressShownMinutes'];
      const wrong = Object.fromEntries(fields.map((field) => [field, thing]));
      const { json } = await write();
      for (const answer of [await write(wrong), await olu.client.patch(`/api/v1/events/${json.id}`, wrong)]) {
        expect(answer.status).toBe(422);
        const told: string[] = answer.json.errors.map(({ pointer }: { pointer: string }) => pointer);
        expect(told.length).toBe(new Set(told).size);
        expect(told).toEqual(expect.arrayContaining(['/startsLocal', '/durationMinutes']));
      }
    },
  );

  it.each([
    [{ startsLocal: '2020-01-01T19:00' }, '/startsLocal', /has passed/],
    [{ startsLocal: '2999-01-01T19:00' }, '/startsLocal', /5 years/],
    [{ startsLocal: '2099-02-30T19:00' }, '/startsLocal', /the calendar has/],
    [{ startsLocal: 'next Tuesday' }, '/startsLocal', /the calendar has/],
    [{ timeZone: 'Europe/Atlantis' }, '/timeZone', /do not know this time zone/],
    [{ timeZone: '+02:00' }, '/timeZone', /do not know this time zone/],
    [{ durationMinutes: 0 }, '/durationMinutes', /shortest/],
    [{ durationMinutes: 4 }, '/durationMinutes', /shortest/],
    [{ durationMinutes: 20_161 }, '/durationMinutes', /14 days/],
    [{ durationMinutes: undefined }, '/durationMinutes', /how long/],
    [{ endsLocal: wallTimeIn(7, '21:00') }, '/endsLocal', /not both/],
    [{ durationMinutes: undefined, endsLocal: wallTimeIn(7, '18:59') }, '/endsLocal', /after the start/],
    [{ capacity: 1.5 }, '/capacity', /whole number/],
    [{ capacity: 100_001 }, '/capacity', /from 1 to/],
    [{ meetingLink: 'javascript:alert(1)' }, '/meetingLink', /https/],
    [{ meetingLink: 'https://user:password@meet.example.org' }, '/meetingLink', /https/],
    [{ meetingLink: 'meet.example.org/room' }, '/meetingLink', /https/],
    [{ rsvpsCloseLocal: wallTimeIn(7, '19:01') }, '/rsvpsCloseLocal', /when the event starts/],
    [
      { rsvpsOpenLocal: wallTimeIn(6), rsvpsCloseLocal: wallTimeIn(5) },
      '/rsvpsOpenLocal',
      /open before they close/,
    ],
    [{ reminderMinutes: [1] }, '/reminderMinutes', /5 minutes/],
    [{ accessFacts: ['free beer'] }, '/accessFacts', /choose from/],
    [{ kind: 'party' }, '/kind', /choose one of/],
    [{ title: '' }, '/title', /write something/],
    [{ title: 'x'.repeat(121) }, '/title', /121 characters/],
    [{ format: 'fax' }, '/format', /choose one of/],
    [{ audience: 'nobody' }, '/audience', /choose one of/],
    [{ language: 'xx' }, '/language', /choose one of/],
    [{ state: 'published' }, '/state', /no field of this name/],
  ])('refuses %j at %s', async (fields, pointer, sentence) => {
    expect(problemsOf(await write(fields))).toEqual({ [pointer]: expect.stringMatching(sentence) });
  });

  it('refuses a time that the clocks skip, and says the times on both sides', async () => {
    const skipped = /from 01:00 straight to 02:00, so 01:30 does not happen/;
    const at = (pointer: string) => ({ [pointer]: expect.stringMatching(skipped) });
    const startsLocal = `${clocksChangeIn(3)}T00:30`;
    const ends = { startsLocal, endsLocal: skippedTime(), durationMinutes: undefined };
    expect(problemsOf(await write({ startsLocal: skippedTime() }))).toEqual(at('/startsLocal'));
    expect(problemsOf(await write(ends))).toEqual(at('/endsLocal'));
    const later = { startsLocal: `${clocksChangeIn(3)}T19:00` };
    for (const field of ['rsvpsOpenLocal', 'rsvpsCloseLocal']) {
      expect(problemsOf(await write({ ...later, [field]: skippedTime() }))).toEqual(at(`/${field}`));
    }
  });

  it('is told of a time that has passed beside one that the clocks skip', async () => {
    const problems = problemsOf(
      await write({ startsLocal: '2020-01-01T19:00', rsvpsOpenLocal: skippedTime() }),
    );
    expect(Object.keys(problems).sort()).toEqual(['/rsvpsOpenLocal', '/startsLocal']);
  });

  it('takes a time that comes twice as the first, and says so', async () => {
    const day = clocksChangeIn(10);
    const { status, json } = await write({ startsLocal: `${day}T01:30` });
    expect(status).toBe(201);
    expect(json.startsAt).toBe(`${day}T00:30:00.000Z`);
    expect(json.hosting.notices).toEqual([
      { pointer: '/startsLocal', detail: expect.stringMatching(/comes twice.*the first one \(UTC\+01:00\)/) },
    ]);
  });

  it('counts the real length of a night in which the clocks go back', async () => {
    const day = clocksChangeIn(10);
    const night = { startsLocal: `${day}T00:00`, durationMinutes: undefined, endsLocal: `${day}T04:00` };
    const { json } = await write(night);
    expect(json).toMatchObject({ durationMinutes: 300, endsLocal: `${day}T04:00` });
  });

  it('keeps the version of the time zone data beside what it computed', async () => {
    const { json } = await write();
    const [row] = await world.database.query('SELECT tz_version FROM occurrences WHERE event_id = $1', [
      json.id,
    ]);
    expect(row.tz_version).toBe(process.versions['tz']);
  });

  it('refuses to publish what has begun meanwhile, or would be closed already', async () => {
    const late = await write({ startsLocal: wallTimeIn(2), area: 'Alfama' });
    const closed = await write({ area: 'Alfama', rsvpsCloseLocal: wallTimeIn(1) });
    await world.database.query(`UPDATE events SET starts_local = $2 WHERE id = $1`, [
      late.json.id,
      wallTimeIn(-1),
    ]);
    await world.database.query('UPDATE events SET rsvps_close_local = $2 WHERE id = $1', [
      closed.json.id,
      wallTimeIn(-1),
    ]);
    const publish = (id: string) => olu.client.put(`/api/v1/events/${id}/publication`);
    expect(problemsOf(await publish(late.json.id))).toEqual({
      '/startsLocal': expect.stringMatching(/passed/),
    });
    expect(problemsOf(await publish(closed.json.id))).toEqual({
      '/rsvpsCloseLocal': expect.stringMatching(/closed already/),
    });
  });

  it('publishing again changes nothing', async () => {
    const event = await given(world).event(olu, group);
    const again = await olu.client.put(`/api/v1/events/${event.id}/publication`);
    expect(again.status).toBe(200);
    expect(again.json).toEqual(event.view);
  });

  it('a draft can be thrown away, and is gone', async () => {
    const { json } = await write();
    expect((await olu.client.delete(`/api/v1/events/${json.id}`)).status).toBe(204);
    expect((await olu.client.get(`/api/v1/events/${json.id}`)).status).toBe(404);
  });

  it('is over once its group is archived', async () => {
    const closing = await given(world).group(olu);
    const { json } = await olu.client.post(`/api/v1/groups/${closing.id}/events`, {
      ...words,
      area: 'Alfama',
    });
    await olu.client.delete(`/api/v1/groups/${closing.id}`);
    const answers = await Promise.all([
      olu.client.post(`/api/v1/groups/${closing.id}/events`, words),
      olu.client.patch(`/api/v1/events/${json.id}`, { title: 'Another' }),
      olu.client.put(`/api/v1/events/${json.id}/publication`),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([409, 409, 409]);
  });
});

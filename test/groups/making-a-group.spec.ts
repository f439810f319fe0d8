import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { given } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

const SAID = {
  name: 'Night walkers',
  discreetName: 'Evening group',
  description: 'We *walk*.',
  purpose: 'To walk together',
  forWhom: 'Peers only',
  topics: ['night shifts'],
  language: 'de',
  timeZone: 'Europe/Berlin',
  country: 'DE',
  visibility: 'unlisted',
  joining: 'approval',
  sensitive: false,
  guests: 'none',
  attendance: 'names',
  agreement: 'We let each other finish.',
  reminderMinutes: [60],
};
const SAID_LATER = {
  name: 'Day walkers',
  discreetName: 'Noon group',
  description: 'We *run*.',
  purpose: 'To run together',
  forWhom: 'Carers are welcome',
  topics: ['running'],
  language: 'en',
  timeZone: 'Europe/Vienna',
  country: 'AT',
  visibility: 'public',
  joining: 'invitation',
  sensitive: true,
  guests: 'code',
  attendance: 'none',
  agreement: 'We listen.',
  reminderMinutes: [30],
};

describe('making a group', () => {
  let world: World;
  let olu: TestPerson;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  const words = { name: 'Night walkers', visibility: 'public', joining: 'open', country: 'PT' };
  const problemsOf = async (fields: Record<string, unknown>) => {
    const answer = await olu.client.post('/api/v1/groups', { ...words, ...fields });
    expect(answer.status).toBe(422);
    return answer.json.errors.map((error: { pointer: string }) => error.pointer);
  };

  it('is for administrators until they let everyone', async () => {
    const refused = await olu.client.post('/api/v1/groups', words);
    expect(refused.status).toBe(403);
    expect(refused.json.type).toBe('/problems/groups-are-started-by-administrators');

    const ada = await world.person('Ada', { administrator: true });
    expect((await ada.client.post('/api/v1/groups', words)).status).toBe(201);
    await given(world).group(olu);
  });

  it('needs someone who is signed in', async () => {
    expect((await world.client().post('/api/v1/groups', words)).status).toBe(401);
  });

  it('makes the one who made it its organiser', async () => {
    const group = await given(world).group(olu, { topics: [' Grief', 'grief', 'Night  shifts', ''] });
    const seen = await olu.client.get(`/api/v1/groups/${group.id}`);
    expect(seen.json).toMatchObject({
      name: 'Tuesday circle',
      topics: ['grief', 'night shifts'],
      membership: { role: 'organiser', state: 'active', calledName: 'Olu' },
    });
  });

  it('fills in what a busy organiser leaves out, on the discreet side', async () => {
    const made = await olu.client.post('/api/v1/groups', { ...words, discreetName: ' ' });
    expect(made.json).toMatchObject({
      discreetName: 'Meeting group',
      sensitive: true,
      country: 'PT',
      language: 'en',
      timeZone: 'Europe/Lisbon',
      reminderMinutes: [1440, 120],
      agreementVersion: 0,
    });
    const inGerman = await olu.client.post('/api/v1/groups', { ...words, language: 'de' });
    expect(inGerman.json.discreetName).toBe('Gruppentreffen');
  });

  it('keeps a description as it was typed', async () => {
    const description = '# Tea\n\n<b>no</b>  *yes*';
    const made = await olu.client.post('/api/v1/groups', { ...words, description });
    expect(made.json.description).toBe(description);
  });

  it('says at each field what cannot be used', async () => {
    expect(await problemsOf({ name: '', country: 'XX', timeZone: 'Mars/Olympus', language: 'tlh' })).toEqual(
      expect.arrayContaining(['/name', '/country', '/timeZone', '/language']),
    );
    expect(await problemsOf({ visibility: 'secret', joining: null })).toEqual(['/visibility', '/joining']);
    expect(await problemsOf({ sensitive: null, description: null })).toEqual(
      expect.arrayContaining(['/sensitive', '/description']),
    );
    expect(await problemsOf({ topics: Array.from({ length: 13 }, (_, at) => `topic ${at}`) })).toEqual([
      '/topics',
    ]);
    expect(await problemsOf({ topics: [7] })).toEqual(['/topics']);
    expect(await problemsOf({ agreementVersion: 9 })).toEqual(['/agreementVersion']);
  });

  it.each([[[4]], [[20_161]], [[60.5]], [[60, 60]], [[10, 20, 30, 40, 50, 60]], [['60']], [60]])(
    'does not remind at %j minutes before',
    async (reminderMinutes) => {
      expect(await problemsOf({ reminderMinutes })).toEqual(['/reminderMinutes']);
    },
  );

  it('reminds with the longest notice first, or not at all', async () => {
    const group = await given(world).group(olu, { reminderMinutes: [5, 20_160, 60] });
    const path = `/api/v1/groups/${group.id}`;
    expect((await olu.client.get(path)).json.reminderMinutes).toEqual([20_160, 60, 5]);
    expect((await olu.client.patch(path, { reminderMinutes: [] })).json.reminderMinutes).toEqual([]);
  });
});

describe('editing a group', () => {
  let world: World;
  let olu: TestPerson;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  it('can change everything that was said when it was made', async () => {
    const { id } = await given(world).group(olu, SAID);
    const path = `/api/v1/groups/${id}`;
    expect((await olu.client.get(path)).json).toMatchObject({ ...SAID, agreementVersion: 1 });
    expect((await olu.client.patch(path, SAID_LATER)).status).toBe(200);
    expect((await world.client().get(path)).json).toMatchObject({ ...SAID_LATER, agreementVersion: 2 });
  });

  it('changes what is given and leaves the rest', async () => {
    const group = await given(world).group(olu, { purpose: 'To walk', topics: ['walking'] });
    const edited = await olu.client.patch(`/api/v1/groups/${group.id}`, { purpose: 'To walk slowly' });
    expect(edited.status).toBe(200);
    expect(edited.json).toMatchObject({
      name: 'Tuesday circle',
      purpose: 'To walk slowly',
      topics: ['walking'],
    });
    const nothing = await olu.client.patch(`/api/v1/groups/${group.id}`, {});
    expect(nothing.json).toEqual(edited.json);
  });

  it('can empty a list, and never leaves a group without a discreet name', async () => {
    const group = await given(world).group(olu, { topics: ['walking'] });
    const edited = await olu.client.patch(`/api/v1/groups/${group.id}`, { topics: [], discreetName: '' });
    expect(edited.json).toMatchObject({ topics: [], discreetName: 'Meeting group' });
  });

  it('takes no empty name and no null', async () => {
    const group = await given(world).group(olu);
    const refused = await olu.client.patch(`/api/v1/groups/${group.id}`, { name: ' ', sensitive: null });
    expect(refused.status).toBe(422);
    expect(refused.json.errors).toHaveLength(2);
  });

  it('has calendars written again when a name is to be seen or hidden', async () => {
    const group = await given(world).group(olu);
    const event = await given(world).event(olu, group);
    const plannedFor = () =>
      world.database.query(`SELECT about FROM outbox WHERE name = 'event-calendar' AND key LIKE '%:group:%'`);

    await olu.client.patch(`/api/v1/groups/${group.id}`, { purpose: 'Something else' });
    expect(await plannedFor()).toEqual([]);
    await olu.client.patch(`/api/v1/groups/${group.id}`, { sensitive: false });
    expect(await plannedFor()).toEqual([{ about: { eventId: event.id } }]);
  });
});

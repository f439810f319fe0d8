import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atOnce } from '../support/at-once.js';
import { given } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';

describe('an API token', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  async function organiser(name: string): Promise<TestPerson> {
    const person = await world.person(name);
    await given(world).group(person);
    return person;
  }

  async function tokenOf(name: string, scope: 'read' | 'write') {
    const owner = await organiser(name);
    const made = await owner.client.post('/api/v1/me/tokens', { name: 'Sync', scope });
    expect(made.status).toBe(201);
    const program = world.client();
    program.token = made.json.token;
    return { owner, program, made: made.json };
  }

  it('speaks for its owner', async () => {
    const { owner, program } = await tokenOf('ana', 'write');
    expect((await program.get('/api/v1/me')).json.email).toBe(owner.email);
    expect((await program.patch('/api/v1/me', { discreet: 'nowhere' })).json.discreet).toBe('nowhere');
  });

  it('may only read when that is its scope', async () => {
    const { program } = await tokenOf('bo', 'read');
    expect((await program.get('/api/v1/me')).status).toBe(200);
    const refusal = await program.patch('/api/v1/me', { discreet: 'nowhere' });
    expect(refusal.status).toBe(403);
    expect(refusal.json.detail).toContain('only read');
  });

  it('is shown once, and listed with when it was last used', async () => {
    const { owner, program, made } = await tokenOf('cem', 'read');
    const before = (await owner.client.get('/api/v1/me/tokens')).json;
    expect(before.items).toEqual([
      { id: made.id, name: 'Sync', scope: 'read', createdAt: made.createdAt, lastUsedAt: null },
    ]);

    await program.get('/api/v1/me');
    const after = (await owner.client.get('/api/v1/me/tokens')).json;
    expect(after.items[0].lastUsedAt).not.toBeNull();
    expect(JSON.stringify(after)).not.toContain(made.token);
    expect(made.token).toMatch(/^gw_[\w-]{43}$/);
    const kept = JSON.stringify(await world.database.query('SELECT t::text AS row FROM api_tokens t'));
    expect(kept).not.toContain(made.token);
    expect(kept).not.toContain(Buffer.from(made.token).toString('hex'));
  });

  it('is of no use once it was revoked, which only its owner can do', async () => {
    const { owner, program, made } = await tokenOf('dee', 'read');
    const stranger = await world.person('stranger');
    await stranger.client.delete(`/api/v1/me/tokens/${made.id}`);
    expect((await program.get('/api/v1/me')).status).toBe(200);

    await owner.client.delete(`/api/v1/me/tokens/${made.id}`);
    expect((await program.get('/api/v1/me')).status).toBe(401);
  });

  it('is made by organisers and administrators alone, and ended by whoever has one', async () => {
    const olu = await world.person('olu');
    const group = await given(world).group(olu);
    const make = ({ client }: TestPerson) =>
      client.post('/api/v1/me/tokens', { name: 'Sync', scope: 'read' });
    const [member, host] = [await world.person('mo'), await world.person('fay')];
    await given(world).membership(member, group);
    await given(world).membership(host, group, 'facilitator');
    for (const person of [await world.person('nobody'), member, host]) {
      const refused = await make(person);
      expect([refused.status, refused.json.type]).toEqual([403, '/problems/tokens-are-for-organisers']);
      expect(refused.json.detail).toBe('Tokens are for people who organise a group, and for administrators.');
    }
    expect((await make(await world.person('ada', { administrator: true }))).status).toBe(201);
    const { id } = (await make(olu)).json;

    await given(world).membership(await world.person('pat'), group, 'organiser');
    await olu.client.delete(`/api/v1/groups/${group.id}/membership`);
    expect((await make(olu)).status).toBe(403);
    const path = '/api/v1/me/tokens';
    expect((await olu.client.get(path)).json.items).toMatchObject([{ id }]);
    expect((await olu.client.delete(`${path}/${id}`)).status).toBe(204);
    expect((await olu.client.get(path)).json.items).toEqual([]);
  });

  it('needs a name and a scope that exists', async () => {
    const eve = await organiser('eve');
    const refusal = await eve.client.post('/api/v1/me/tokens', { name: ' ', scope: 'everything' });
    expect(refusal.status).toBe(422);
    expect(refusal.json.errors.map((it: { pointer: string }) => it.pointer).toSorted()).toEqual([
      '/name',
      '/scope',
    ]);
  });

  it('can neither make nor see other ways in, so that revoking it is the end of it', async () => {
    const { owner, program } = await tokenOf('fay', 'write');
    const { items } = (await owner.client.get('/api/v1/me/sessions')).json;
    const answers = await Promise.all([
      program.get('/api/v1/me/tokens'),
      program.post('/api/v1/me/tokens', { name: 'Another', scope: 'write' }),
      program.get('/api/v1/me/sessions'),
      program.delete(`/api/v1/me/sessions/${items[0].id}`),
      program.get('/api/v1/me/feeds'),
      program.post('/api/v1/me/feeds', { name: 'Phone' }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 403));
    expect((await owner.client.get('/api/v1/me/tokens')).json.items).toHaveLength(1);
    expect((await owner.client.get('/api/v1/me/feeds')).json.items).toHaveLength(0);
    expect((await owner.client.get('/api/v1/me')).status).toBe(200);
  });

  it('opens no page: there its owner must sign in', async () => {
    const { program } = await tokenOf('han', 'write');
    for (const path of ['/me', '/me/tokens', '/me/meetings', '/groups/new']) {
      const leadsTo = (await program.page(path)).headers.get('location');
      expect(leadsTo).toBe(`/sign-in?from=${encodeURIComponent(path)}`);
    }
    const sent = await program.submit('/me/calendars', { name: 'Phone' }, '/sign-in');
    expect(sent.status).toBe(401);
    expect((await program.post('/me/tokens', { name: 'Another', scope: 'write' })).status).toBe(403);
  });

  it('is one of twenty at the most, even when two are made at once', async () => {
    const gil = await organiser('gil');
    const make = () => gil.client.post('/api/v1/me/tokens', { name: 'Sync', scope: 'read' });
    for (let made = 0; made < 19; made++) expect((await make()).status).toBe(201);
    const last = await atOnce(world, { table: 'people', id: gil.id }, make, make);
    expect(last.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([201, 409]);
    expect((await make()).json.type).toBe('/problems/too-many-tokens');
    const { items } = (await gil.client.get('/api/v1/me/tokens')).json;
    expect(items).toHaveLength(20);
    await gil.client.delete(`/api/v1/me/tokens/${items[0].id}`);
    expect((await make()).status).toBe(201);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../support/world.js';

describe('an API token', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  async function tokenOf(name: string, scope: 'read' | 'write') {
    const owner = await world.person(name);
    const made = await owner.client.post('/api/v1/me/tokens', { name: 'Sync', scope });
    expect(made.status).toBe(201);
    const program = world.client();
    program.token = made.json.token;
    return { owner, program, made: made.json };
  }

  it('speaks for its owner', async () => {
    const { owner, program } = await tokenOf('ana', 'write');
    expect((await program.get('/api/v1/me')).json.email).toBe(owner.email);
    expect((await program.patch('/api/v1/me', { discreet: false })).json.discreet).toBe(false);
  });

  it('may only read when that is its scope', async () => {
    const { program } = await tokenOf('bo', 'read');
    expect((await program.get('/api/v1/me')).status).toBe(200);
    const refusal = await program.patch('/api/v1/me', { discreet: false });
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
  });

  it('is of no use once it was revoked, which only its owner can do', async () => {
    const { owner, program, made } = await tokenOf('dee', 'read');
    const stranger = await world.person('stranger');
    await stranger.client.delete(`/api/v1/me/tokens/${made.id}`);
    expect((await program.get('/api/v1/me')).status).toBe(200);

    await owner.client.delete(`/api/v1/me/tokens/${made.id}`);
    expect((await program.get('/api/v1/me')).status).toBe(401);
  });

  it('needs a name and a scope that exists', async () => {
    const eve = await world.person('eve');
    const refusal = await eve.client.post('/api/v1/me/tokens', { name: ' ', scope: 'everything' });
    expect(refusal.status).toBe(422);
    expect(refusal.json.errors.map((it: { pointer: string }) => it.pointer).toSorted()).toEqual([
      '/name',
      '/scope',
    ]);
  });
});

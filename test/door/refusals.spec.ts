import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWorld, type World } from '../support/world.js';

describe('a request', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
  });
  afterAll(() => world.close());

  it('is refused when it is too large, before anyone reads it', async () => {
    const large = 'x'.repeat(257 * 1024);
    const json = await world.client().post('/api/v1/sign-in-requests', { email: large });
    expect(json.status).toBe(413);
    expect(json.json).toMatchObject({ status: 413, title: 'Too large' });
    const form = await world.client().submit('/sign-in', { email: large });
    expect(form.status).toBe(413);
    expect(form.text).toContain('Too large');
  });

  it('is given up when it has not arrived whole within half a minute', () => {
    expect(world.app.getHttpServer().requestTimeout).toBe(30_000);
  });

  it('is refused in our words when it cannot be read', async () => {
    const headers = { 'content-type': 'application/json' };
    const cut = await world.client().send('POST', '/api/v1/sign-in-requests', { body: '{"email":', headers });
    expect([cut.status, cut.json.title]).toEqual([400, 'That was not understood']);
    const empty = await world
      .client()
      .send('POST', '/api/v1/sign-in-requests', { headers: { ...headers, 'content-length': '0' } });
    for (const { json } of [cut, empty])
      expect(json.detail).toContain('cannot be read as JSON. Where there is nothing');
    const strange = await world.client().send('POST', '/api/v1/sign-in-requests', {
      body: 'x',
      headers: { 'content-type': 'image/png' },
    });
    expect([strange.status, strange.json.title]).toEqual([415, 'Not a form we can read']);
  });
});

describe('something that breaks on our side', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
    await world.database.query('ALTER TABLE events RENAME TO elsewhere');
  });
  afterAll(() => world.close());

  it('is told to a program without a word about what it was', async () => {
    const answer = await world.client().get('/api/v1/events');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json).toEqual({
      type: 'about:blank',
      title: 'Something broke on our side',
      status: 500,
      detail: 'It is not your fault. Please try again in a moment.',
    });
  });

  it('is told to a person on a page, without a word about what it was', async () => {
    const page = await world.client().page('/');
    expect(page.status).toBe(500);
    expect(page.text).toContain('Something broke on our side');
    expect(page.text).not.toMatch(/relation|does not exist|QueryFailed|SELECT|node_modules|\.js:\d/);
  });
});

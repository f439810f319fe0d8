import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Installation } from '../../src/installation/installation.js';
import type { Client } from '../support/client.js';
import { harbour } from '../support/community.js';
import { openWorld, type World } from '../support/world.js';

const naming = { ...harbour, email: 'ada@example.org' };

describe('the welcome link', () => {
  let world: World;
  let path: string;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  beforeEach(async () => {
    await world.database.query('UPDATE installation SET set_up_at = NULL, welcome_hash = NULL');
    await world.database.query('DELETE FROM people');
    path = new URL((await world.app.get(Installation).newWelcomeLink())!).pathname;
  });
  afterAll(() => world.close());

  const administrators = async () =>
    (await world.database.query('SELECT count(*) AS count FROM people WHERE administrator'))[0].count;
  const me = async (client: Client) => client.get('/api/v1/me');

  it('stops working when a later start has made a new one', async () => {
    await world.app.get(Installation).newWelcomeLink();
    const page = await world.client().page(path);
    expect(page.status).toBe(409);
    expect(page.text).toContain('only the newest one works');
  });

  it('shows a form however often it is opened, and opening changes nothing', async () => {
    for (const _ of [1, 2, 3]) {
      const page = await world.client().page(path);
      expect(page.status).toBe(200);
      expect(page.text).toContain('You are the first one here');
      expect(page.text).toContain(world.url);
    }
    expect(await administrators()).toBe(0);
    expect((await world.client().submit(path, naming)).status).toBe(303);
  });

  it('makes its first visitor the administrator, signed in, on a page that says what to do first', async () => {
    const client = world.client();
    const answer = await client.submit(path, naming);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/welcome');
    expect((await me(client)).json).toMatchObject({ email: 'ada@example.org', administrator: true });
    const { email: _, ...settings } = naming;
    expect((await client.get('/api/v1/installation')).json).toMatchObject(settings);
    const steps = await client.page('/welcome');
    expect(steps.text).toContain('Harbour Minds is open');
    expect(steps.text).toContain('href="/groups/new"');
  });

  it('works once and only once', async () => {
    expect((await world.client().submit(path, naming)).status).toBe(303);
    const late = world.client();
    expect((await late.page(path)).status).toBe(409);
    expect((await late.submit(path, { ...naming, email: 'eve@example.org' }, '/sign-in')).status).toBe(409);
    expect((await me(late)).status).toBe(401);
    expect(await administrators()).toBe(1);
  });

  it('makes one administrator of two people who send it at the same moment', async () => {
    const clients = [world.client(), world.client()];
    const holder = world.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM installation FOR UPDATE');
    const sent = clients.map((client, at) =>
      client.submit(path, { ...naming, email: `person${at}@example.org` }),
    );
    await bothWait(world);
    await holder.commitTransaction();
    await holder.release();
    const answers = await Promise.all(sent);
    expect(new Set(answers.map((it) => it.status))).toEqual(new Set([303, 409]));
    expect(await administrators()).toBe(1);
    const visits = await Promise.all(clients.map(me));
    expect(new Set(visits.map((it) => it.status))).toEqual(new Set([200, 401]));
  });

  it('keeps what was typed when something is missing', async () => {
    const again = await world.client().submit(path, { ...naming, country: '', email: 'ada' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('value="Harbour Minds"');
    expect(again.text).toContain('value="ada"');
    expect(again.text).toContain('Please choose a country from the list.');
    expect(again.text).toContain('Please write one e-mail address');
    expect(await administrators()).toBe(0);
  });

  it('leads its administrator back to the first steps after signing in again', async () => {
    await world.client().submit(path, naming);
    expect((await world.client().page('/welcome')).headers.get('location')).toBe('/sign-in?from=%2Fwelcome');
  });
});

/** Resolves once two connections wait for a lock. */
async function bothWait(world: World): Promise<void> {
  for (;;) {
    const [{ waiting }] = await world.database.query(
      `SELECT count(*) AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting === 2) return;
    await new Promise((next) => setTimeout(next, 20));
  }
}

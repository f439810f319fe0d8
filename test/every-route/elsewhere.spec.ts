import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.js';
import { routesOf } from '../support/routes.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';
import { openWorld, type World } from '../support/world.js';
import { knock, outcome } from './knock.js';
import { bySecret, type Caller, elsewhere, inGroups } from './tables.js';

const SECRET = 'x'.repeat(43);
const callers: Caller[] = ['stranger', 'person', 'token', 'administrator'];
const QUEUES = ' /admin/queues';
/** What routes name beside ids. */
const NAMES = { area: 'me', language: 'en', part: 'hostNote', name: 'hostNote.fresh' };

/** However its parts are called. */
const shapeOf = (route: string) => route.replaceAll(/:\w+(\.ics)?/g, ':');

describe('every route', () => {
  let world: World;
  let routes: string[];
  beforeAll(async () => {
    world = await openWorld({ workers: false, env: WebhookReceiver.settings('http://127.0.0.1:9/') });
    routes = routesOf(world.app.getHttpAdapter().getInstance());
  });
  afterAll(() => world.close());

  it('stands in one of the tables, and no other does', () => {
    const told = [...Object.keys(inGroups), ...Object.keys(elsewhere), ...Object.keys(bySecret)].map(shapeOf);
    const known = routes.filter((route) => !route.includes(QUEUES)).map(shapeOf);
    expect([...new Set(told)].toSorted()).toEqual(known.toSorted());
  });

  it.each(Object.entries(elsewhere))('%s lets in those it should, and nobody else', async (route, row) => {
    const [welcome, sent] = row;
    const file = /\/assets\/(site[^"]+)/.exec((await world.client().page('/')).text)![1]!;
    const found: Record<string, string> = {};
    for (const caller of callers)
      found[caller] = outcome(route, await knock(await call(world, caller), route, { file, ...NAMES }, sent));
    expect(found).toEqual(
      Object.fromEntries(callers.map((caller) => [caller, welcome.includes(caller) ? 'in' : 'out'])),
    );
  });

  it.each(Object.entries(bySecret))('%s lets nobody in without the secret', async (route, sent) => {
    const ids = { secret: SECRET, letterId: '1', at: '0' };
    for (const caller of callers) {
      const answer = await knock(await call(world, caller), route, ids, sent);
      expect(outcome(route, answer)).toMatch(/^(out|409|422)$/);
    }
  });

  it('of the queues is for administrators, and only to look at', async () => {
    expect(routes.filter((it) => it.includes(QUEUES) && !it.startsWith('GET '))).toEqual([]);
    const found = new Set<string>();
    // Those that its package knows and we do not lead to are among them.
    for (const path of [
      '',
      '/',
      '/api/queues',
      '/api/queues/sign-in/empty',
      '/api/queues/sign-in/1/retry/failed',
    ]) {
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        for (const caller of callers) {
          if (caller === 'administrator' && ['GET', 'HEAD'].includes(method)) continue;
          const { status } = await (await call(world, caller)).send(method, `/admin/queues${path}`, {});
          if (status !== 404) found.add(`${caller}: ${method} ${path} ${status}`);
        }
      }
    }
    expect([...found]).toEqual([]);
    expect((await (await call(world, 'administrator')).page('/admin/queues')).status).toBe(200);
  });

  it('that changes something refuses a token that may only read', async () => {
    const { client } = await world.person('Ada', { administrator: true });
    client.token = (await client.post('/api/v1/me/tokens', { name: 'Screen', scope: 'read' })).json.token;
    client.cookies.clear();
    const ofTheApi = routes.filter((route) => route.includes(' /api/'));
    expect(await openRoutes(client, ofTheApi, {})).toEqual([]);
  });

  it('of the API is described with the ways in that it takes', async () => {
    const { paths } = (await world.client().get('/api/openapi.json')).json;
    // What nobody finds tells nothing of how one gets in.
    const table = Object.entries(elsewhere).filter(
      ([route, [welcome]]) => route.includes(' /api/v1/') && welcome.length > 0,
    );
    expect(table.length).toBeGreaterThan(20);
    const takes = ([, [welcome]]: (typeof table)[number]) => [
      ...(welcome.includes('stranger') ? ['nothing'] : []),
      ...(welcome.includes('token') ? ['bearer'] : []),
      'session',
    ];
    const says = ([route]: (typeof table)[number]) => {
      const [method = '', path = ''] = route.split(' ');
      const { security } = paths[path.replace(/:(\w+)/g, '{$1}')][method.toLowerCase()];
      return security.map((way: object) => Object.keys(way)[0] ?? 'nothing');
    };
    const told = (of: typeof takes) => Object.fromEntries(table.map((row) => [row[0], of(row)]));
    expect(told(says)).toEqual(told(takes));
  });

  it('that changes something refuses what another site sends, but for the button of mail programs', async () => {
    const { client } = await world.person('Ada', { administrator: true });
    expect(await openRoutes(client, routes, { 'sec-fetch-site': 'cross-site' })).toEqual([
      'POST /letters/:secret/unsubscribe',
    ]);
  });
});

async function call(world: World, caller: Caller): Promise<Client> {
  if (caller === 'stranger') return world.client();
  const { client } = await world.person(caller, { administrator: caller !== 'person' });
  if (caller !== 'token') return client;
  client.token = (await client.post('/api/v1/me/tokens', { name: 'Sync', scope: 'write' })).json.token;
  client.cookies.clear();
  return client;
}

/** The routes that change something and do not refuse this. */
async function openRoutes(
  client: Client,
  routes: string[],
  headers: Record<string, string>,
): Promise<string[]> {
  const open: string[] = [];
  for (const route of routes.filter((it) => !it.startsWith('GET') && !it.includes(QUEUES))) {
    const [method = '', path = ''] = route.split(' ');
    const { status } = await client.send(method, path, { json: {}, headers });
    if (status !== 403) open.push(route);
  }
  return open;
}

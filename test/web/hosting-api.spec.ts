import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dropDatabase, newDatabase } from '../support/databases.js';
import { freePort, Program } from '../support/program.js';
import { routesOf } from '../support/routes.js';
import { openWorld, type World } from '../support/world.js';

describe('the description of the API', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
  });
  afterAll(() => world.close());

  it('names every route of /api/v1', async () => {
    const { paths } = (await world.client().get('/api/openapi.json')).json;
    const described = Object.entries<object>(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const known = routesOf(world.app.getHttpAdapter().getInstance()).filter((it) => it.includes(' /api/v1/'));
    expect(known.length).toBeGreaterThan(10);
    expect(described.sort()).toEqual(known.sort());
  });

  it('knows how to prove who one is, and what a refusal looks like', async () => {
    const { components, paths } = (await world.client().get('/api/openapi.json')).json;
    expect(components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' });
    expect(components.securitySchemes.session).toMatchObject({
      type: 'apiKey',
      in: 'cookie',
      name: 'session',
    });
    expect(components.schemas.Problem.required).toContain('detail');
    const routes = Object.values<object>(paths).flatMap((item) => Object.values<any>(item));
    for (const route of routes) {
      expect(route.responses.default.content['application/problem+json']).toBeDefined();
      expect(route.responses.default.headers['Retry-After'].description).toMatch(/429.*seconds to wait/);
    }
    const needs = (id: string) => routes.find((it) => it.operationId === id).security;
    expect(needs('MeController.read')).toEqual([{ bearer: [] }, { session: [] }]);
    expect(needs('SignInController.ask')).toContainEqual({});
  });

  it('says what fits into a body', async () => {
    const { components } = (await world.client().get('/api/openapi.json')).json;
    expect(components.schemas.TokenBody).toMatchObject({
      required: ['name', 'scope'],
      properties: { name: { type: 'string', maxLength: 60 }, scope: { enum: ['read', 'write'] } },
    });
    expect(components.schemas.PreferencesBody.required ?? []).toEqual([]);
  });

  it('says that a POST takes an Idempotency-Key, and nothing else needs one', async () => {
    const { paths } = (await world.client().get('/api/openapi.json')).json;
    for (const [path, item] of Object.entries<any>(paths)) {
      for (const [method, { parameters = [], responses }] of Object.entries<any>(item)) {
        const key = parameters.find((it: any) => it.name === 'Idempotency-Key');
        expect([path, method, key?.schema.maxLength]).toEqual([
          path,
          method,
          method === 'post' ? 255 : undefined,
        ]);
        expect('Idempotent-Replayed' in responses.default.headers).toBe(method === 'post');
      }
    }
  });

  it('is pages to read as well, one for each area, without a script or a style of their own', async () => {
    const client = world.client();
    const { text: overview } = await client.page('/api/docs');
    const { paths } = (await client.get('/api/openapi.json')).json;
    for (const path of Object.keys(paths))
      expect(overview).toContain(`<code>${path.replace('/api/v1', '')}</code>`);
    const linked = linksOn(overview).filter((it) => it.startsWith('/api/docs/'));
    const ids = Object.values<any>(paths).flatMap((item) =>
      Object.values<any>(item).map(({ operationId }): string => operationId),
    );
    expect(new Set(linked.map((it) => it.split('#')[1]))).toEqual(new Set(ids));
    for (const area of new Set(linked.map((it) => it.split('#')[0]!))) {
      const { status, text } = await client.page(area);
      expect([area, status]).toEqual([area, 200]);
      const wanted = [...linked.filter((it) => it.startsWith(`${area}#`)), ...linksOn(text)];
      const anchors = wanted.map((it) => it.split('#')[1]).filter((it) => it && it !== 'main');
      expect(anchors.filter((it) => !text.includes(` id="${it}"`))).toEqual([]);
      expect(/<script(?![^>]*src=)|<style|style=/.exec(text + overview)).toBeNull();
    }
    expect((await client.page('/api/docs/nothing')).status).toBe(404);
  });
});

describe('the description of the API in a built program', () => {
  let databaseUrl: string;
  beforeAll(async () => {
    databaseUrl = await newDatabase();
  });
  afterAll(async () => {
    await Program.stopAll();
    await dropDatabase(databaseUrl);
  });

  it('tells the shape of the answers', async () => {
    const port = await freePort();
    const program = Program.start('main', {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      APP_KEY: Buffer.alloc(32, 7).toString('base64'),
      RUN_WORKERS: 'no',
    });
    await program.says(/Gatherwell: /);
    const response = await fetch(`http://127.0.0.1:${port}/api/openapi.json`);
    const { paths, components } = await response.json();
    const answer = paths['/api/v1/me'].get.responses['200'].content['application/json'].schema;
    expect(answer).toEqual({ $ref: '#/components/schemas/Me' });
    expect(components.schemas.Me.properties.administrator).toEqual({ type: 'boolean' });
    expect(components.schemas.EventWords.properties.capacity).toMatchObject({
      anyOf: [{ type: 'null' }, { type: 'integer' }],
    });
    const sent = paths['/api/v1/events/{eventId}'].patch.requestBody.content['application/json'].schema;
    expect(sent).toEqual({ $ref: '#/components/schemas/EventChangesBody' });
    expect(paths['/api/v1/sign-in-requests'].post.summary).toContain('sign-in letter');
  });
});

describe('what is for people who build, in production', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({
      workers: false,
      env: {
        NODE_ENV: 'production',
        BASE_URL: 'https://meet.example.org',
        APP_KEY: Buffer.alloc(32, 7).toString('base64'),
      },
    });
    await world.setUp();
  });
  afterAll(() => world.close());

  it('has no page of what pages are made of', async () => {
    expect((await world.client().page('/styleguide')).status).toBe(404);
  });

  it('shows the description of the API to administrators only', async () => {
    const admin = await world.person('Ada', { administrator: true });
    const member = await world.person('Mel');
    const { port } = world.app.getHttpServer().address() as AddressInfo;
    const docsFor = async (session: string | undefined) => {
      const headers = { accept: 'text/html', ...(session && { cookie: `__Host-session=${session}` }) };
      const pages = ['/api/docs', '/api/docs/me'].map((path) =>
        fetch(`http://127.0.0.1:${port}${path}`, { headers }),
      );
      return (await Promise.all(pages)).map(({ status }) => status);
    };
    expect(await docsFor(undefined)).toEqual([404, 404]);
    expect(await docsFor(member.client.cookies.get('session'))).toEqual([404, 404]);
    expect(await docsFor(admin.client.cookies.get('session'))).toEqual([200, 200]);
  });
});

function linksOn(page: string): string[] {
  return [...page.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesOf } from '../support/routes.js';
import { openWorld, type World } from '../support/world.js';

const SOME_ID = '00000000-0000-4000-8000-000000000000';
const POLICY = 'content-security-policy';

describe('someone who loses their way', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
  });
  afterAll(() => world.close());

  it('finds a page at an address that cannot be read, as safe as any other', async () => {
    for (const path of ['/groups/%F0%9F', '/%', '/events/%zz?from=%F0']) {
      const { status, text, headers } = await world.client().page(path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).toContain('<h1>Nothing here</h1>');
      expect(text).not.toContain('what was sent');
      expect(headers.get(POLICY)).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('is told so in words for people', async () => {
    expect((await world.client().page('/no/such/page')).text).toContain('There is no page at this address.');
  });

  it('and a program finds problem details there', async () => {
    const { status, headers, json } = await world.client().get('/api/v1/groups/%F0%9F');
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(json.status).toBe(400);
    expect(headers.get(POLICY)).toContain("default-src 'none'");
    expect((await world.client().get('/api/v1/%F0')).json).toMatchObject({
      type: 'about:blank',
      status: 404,
    });
  });

  it('learns that an address without an id leads nowhere', async () => {
    const ana = await world.person('Ana');
    for (const path of ['/events/nope', '/groups/nope', '/groups/nope/edit', '/events/nope/roster']) {
      expect([path, (await ana.client.page(path)).status]).toEqual([path, 404]);
    }
  });

  it('comes from the address of a form to the page with that form', async () => {
    const routes = routesOf(world.app.getHttpAdapter().getInstance());
    const forms = routes
      .filter((it) => it.startsWith('POST /') && !it.startsWith('POST /api/'))
      .map((it) => it.slice('POST '.length))
      .filter((path) => !routes.includes(`GET ${path}`) && !/^\/(admin|unsubscribe)/.test(path));
    expect(forms.length).toBeGreaterThan(20);

    for (const path of forms) {
      const { status, headers } = await world.client().page(path.replace(/:\w+/g, SOME_ID));
      const page = headers.get('location') ?? '';
      const isPage = routes.includes(`GET ${page}`) || routes.includes(`GET ${named(path, page)}`);
      expect([path, status, page, isPage]).toEqual([path, 303, expect.stringMatching(/^\//), true]);
    }
  });
});

/** The route of the page, with the same names for its ids as the route of its form. */
function named(form: string, page: string): string {
  const names = form.match(/:\w+/g) ?? [];
  return page.replaceAll(SOME_ID, () => names.shift() ?? '');
}

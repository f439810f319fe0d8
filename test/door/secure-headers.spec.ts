import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Installation } from '../../src/installation/installation.js';
import { openWorld, type World } from '../support/world.js';

/** A page, a refusal as a page, an answer and a refusal of the API, a file, and nothing at all. */
const PATHS = ['/', '/me/nowhere', '/api/v1/events', '/api/v1/me', '/health/live', '/nowhere'];

const OPENING = {
  communityName: 'Harbour',
  baseUrl: 'https://meet.example.org',
  country: 'PT',
  timeZone: 'Europe/Lisbon',
  language: 'en',
  groupStarters: 'anyone',
  senderName: 'Harbour',
  senderAddress: 'letters@example.org',
  email: 'ada@example.org',
};

describe('every answer', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
  });
  afterAll(() => world.close());

  it.each(PATHS)('tells browsers to be careful: %s', async (path) => {
    const { headers } = await world.client().page(path);
    const [everythingElse, ...allowed] = headers.get('content-security-policy')!.split('; ');
    expect(everythingElse).toBe("default-src 'none'");
    expect(allowed).toContain("frame-ancestors 'none'");
    for (const rule of allowed) expect(rule).toMatch(/^[a-z-]+ '(self|none)'$/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it.each(PATHS)('is kept by nobody: %s', async (path) => {
    expect((await world.client().page(path)).headers.get('cache-control')).toContain('no-store');
  });

  it('does not ask for https where there is none', async () => {
    expect((await world.client().page('/')).headers.get('strict-transport-security')).toBeNull();
  });
});

describe('every answer of a site with https', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false, env: { BASE_URL: 'https://meet.example.org' } });
  });
  afterAll(() => world.close());

  it('asks browsers to use nothing else', async () => {
    const client = world.client();
    for (const path of PATHS) {
      const { headers } = await client.page(path);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    }
  });

  it('keeps its cookies from scripts, from sister sites, and from the open road', async () => {
    const client = world.client();
    const secret = (await world.app.get(Installation).newWelcomeLink())!.split('/').at(-1);
    const opened = await client.post('/api/v1/installation', { ...OPENING, secret });
    const cookies = [
      ...opened.headers.getSetCookie(),
      ...(await client.page('/sign-in')).headers.getSetCookie(),
      ...(await world.client().page('/sign-in')).headers.getSetCookie(),
    ];
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__Host-session', '__Host-browser']);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(cookie).not.toMatch(/Domain/i);
    }
  });
});

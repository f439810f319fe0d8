import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookiesOf, openBrowser } from '../support/browser.js';
import { openWorld, type World } from '../support/world.js';

describe.each(['postgres', 'redis'] as const)('the queue dashboard, with its queue in %s', (queue) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ queue });
  });
  afterAll(() => world.close());

  it('is there for administrators alone', async () => {
    const admin = await world.person('Ada', { administrator: true });
    const ana = await world.person('Ana');
    for (const path of [
      '/admin/queues',
      '/admin/queues/api/queues',
      '/admin/queues/api/redis/stats',
      '/admin/queues/static/images/logo.svg',
    ]) {
      expect((await admin.client.get(path)).status).toBe(200);
      expect((await ana.client.get(path)).status).toBe(404);
      expect((await world.client().get(path)).status).toBe(404);
    }
  });

  it('shows every lane, and nothing can be pressed', async () => {
    const admin = await world.person('Ada', { administrator: true });
    const { json } = await admin.client.get('/admin/queues/api/queues');
    expect(json.queues.map((it: { name: string }) => it.name).sort()).toEqual([
      'calendars',
      'changes',
      'channels',
      'digests',
      'imports',
      'reminders',
      'sign-in',
    ]);
    expect(json.queues.every((it: { readOnlyMode: boolean }) => it.readOnlyMode)).toBe(true);
    expect((await admin.client.put('/admin/queues/api/queues/sign-in/empty')).status).toBe(404);
  });

  it('loads scripts from our own origin only', async () => {
    const admin = await world.person('Ada', { administrator: true });
    const policy = (await admin.client.get('/admin/queues')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
  });

  it('shows its lanes in a browser, and loads nothing from elsewhere', async () => {
    const admin = await world.person('Ada', { administrator: true });
    const browser = await openBrowser();
    try {
      const context = await browser.newContext();
      await context.addCookies(cookiesOf(admin.client));
      const page = await context.newPage();
      const hosts = new Set<string>();
      page.on('response', (response) => hosts.add(new URL(response.url()).host));
      await page.goto(`${world.url}/admin/queues`);
      for (const lane of ['sign-in', 'changes', 'reminders', 'digests', 'channels', 'calendars', 'imports'])
        await page.getByRole('link', { name: lane }).first().waitFor();
      expect([...hosts]).toEqual([new URL(world.url).host]);
    } finally {
      await browser.close();
    }
  });
});

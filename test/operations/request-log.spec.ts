import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Fleet, openFleet } from '../support/fleet.js';
import { until } from '../support/until.js';

describe('the log of requests', () => {
  let fleet: Fleet;
  beforeAll(async () => {
    fleet = await openFleet({ logLevel: 'info' });
  });
  afterAll(() => fleet.close());

  it('has one line of route pattern, status and duration, and nothing of the path, the body or the one who asked', async () => {
    const client = fleet.client();
    await client.get('/feeds/me/told-to-nobody.ics?and=this-neither');
    await client.post('/api/v1/sign-in-requests', { email: 'ana@example.org' });
    await client.get('/no/such/place');
    await client.get('/health/live');
    await until('the log is written', () => fleet.web.output.includes('sign-in-requests'));
    await until('the last line is there', () => lines(fleet).length >= 3);

    const [feed, asked, nothing] = lines(fleet);
    expect(feed).toMatchObject({ msg: 'answered', method: 'GET', route: '/feeds/me/:file', status: 404 });
    expect(asked).toMatchObject({ method: 'POST', route: '/api/v1/sign-in-requests', status: 202 });
    expect(nothing).toMatchObject({ status: 404 });
    expect(new Set(lines(fleet).map((line) => line['requestId'])).size).toBe(3);
    for (const line of lines(fleet)) expect(line['ms']).toEqual(expect.any(Number));
    expect(fleet.web.output).not.toMatch(/told-to-nobody|this-neither|ana@|such\/place|127\.0\.0\.1"/);
  });

  it('says of what broke where it was, and nothing of what it was about', async () => {
    await fleet.database.query('ALTER TABLE sign_in_requests RENAME TO elsewhere');
    await fleet.client().post('/api/v1/sign-in-requests', { email: 'bo@example.org' });
    await until('the log is written', () => fleet.web.output.includes('request-failed'));
    const [broke] = linesOf(fleet, 'request-failed');
    expect(broke).toMatchObject({
      level: 50,
      error: 'QueryFailedError',
      code: '42P01',
      time: expect.any(String),
    });
    expect(broke!['stack']).toEqual(expect.arrayContaining([expect.stringMatching(/ask-to-sign-in/)]));
    expect(broke!['requestId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(fleet.web.output).not.toMatch(/bo@|does not exist|INSERT|told-to/i);
  });
});

function lines(fleet: Fleet): Record<string, unknown>[] {
  return linesOf(fleet, 'answered');
}

function linesOf({ web }: Fleet, event: string): Record<string, unknown>[] {
  return web.output
    .split('\n')
    .filter((line) => line.includes(`"msg":"${event}"`))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

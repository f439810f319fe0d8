import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Fleet, openFleet } from '../support/fleet.js';
import { until } from '../support/until.js';

describe('being told to stop', () => {
  let fleet: Fleet;
  beforeEach(async () => {
    fleet = await openFleet();
  });
  afterEach(() => fleet.close());

  const rowsIn = async (state: string) =>
    (await fleet.database.query('SELECT FROM outbox WHERE state = $1', [state])).rows.length;

  it('lets an open request and the letters on their way finish first', async () => {
    const worker = await fleet.startWorker();
    fleet.mail.pause = 4_000;
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        fleet.client().post('/api/v1/sign-in-requests', { email: `guest-${at}@example.org` }),
      ),
    );
    await until('letters are on their way', async () => (await rowsIn('claimed')) > 0);
    const open = openRequest(fleet.url);
    await open.began;

    const stopped = [fleet.web.stop(), worker.stop()];
    await new Promise((pass) => setTimeout(pass, 500));
    expect(fleet.web.process.exitCode).toBeNull();
    expect(worker.process.exitCode).toBeNull();
    open.finish();
    expect(await open.status).toBe(202);

    for (const ending of stopped) expect(await ending).toEqual({ code: 0, signal: null });
    expect(worker.output + fleet.web.output).not.toMatch(/error|"level":[4-6]0/i);
    expect(await rowsIn('claimed')).toBe(0);
    expect(await rowsIn('done')).toBe(fleet.mail.letters.length);
  });

  it('gives up within thirty seconds what does not end by itself, and the ledger keeps it', async () => {
    const worker = await fleet.startWorker();
    fleet.mail.pause = 40_000;
    await fleet.client().post('/api/v1/sign-in-requests', { email: 'hanging@example.org' });
    await until('a letter is on its way', async () => (await rowsIn('claimed')) > 0);
    const endless = openRequest(fleet.url);
    endless.status.catch(() => undefined);
    await endless.began;

    const toldAt = Date.now();
    for (const ending of [fleet.web.stop(), worker.stop()])
      expect(await ending).toEqual({ code: 0, signal: null });
    expect(Date.now() - toldAt).toBeLessThan(30_000);
    await expect(endless.status).rejects.toThrow();
    expect((await fleet.database.query('SELECT FROM outbox WHERE ended_at IS NULL')).rows).toHaveLength(1);
  });
});

/** A request whose body is still on its way. */
function openRequest(url: string) {
  const body = JSON.stringify({ email: 'slow@example.org' });
  const sending = request(`${url}/api/v1/sign-in-requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': body.length },
  });
  const status = new Promise<number | undefined>((done, failed) => {
    sending.on('response', (answer) => done(answer.resume().statusCode)).on('error', failed);
  });
  const began = new Promise<void>((done) => sending.write(body.slice(0, 5), () => setTimeout(done, 200)));
  return { began, status, finish: () => sending.end(body.slice(5)) };
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { type Fleet, openFleet } from '../support/fleet.js';
import { freePort } from '../support/program.js';
import { until } from '../support/until.js';

describe('when the database stops and comes back', () => {
  let folder: string;
  let settings: string[];
  let postgres: EmbeddedPostgres;
  let fleet: Fleet;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gatherwell-stopped-'));
    chmodSync(folder, 0o755);
    const port = await freePort();
    settings = [`port=${port}`, 'fsync=off'];
    postgres = await startEmbeddedPostgres(folder, settings);
    fleet = await openFleet({
      databaseUrl: Object.assign(new URL(postgres.url), { port: String(port) }).href,
    });
  });
  afterAll(async () => {
    await fleet.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the program says it is not ready, stays up, and goes on by itself', async () => {
    const worker = await fleet.startWorker();
    const client = fleet.client();
    const readiness = async () => (await client.get('/health/ready')).status;
    expect(await readiness()).toBe(200);

    await postgres.stop();
    expect(await readiness()).toBe(503);
    const refused = await client.post('/api/v1/sign-in-requests', { email: 'during@example.org' });
    expect(refused.status).toBe(500);
    expect(refused.text).not.toContain('ECONNREFUSED');
    for (const program of [fleet.web, worker]) await program.says(/ring-failed/);
    await worker.says(/planning-failed/);

    postgres = await startEmbeddedPostgres(folder, settings);
    await until('the web is ready again', async () => (await readiness()) === 200, 40);
    expect(await client.post('/api/v1/sign-in-requests', { email: 'after@example.org' })).toMatchObject({
      status: 202,
    });
    await fleet.mail.letterTo('after@example.org', () => true, 40);
    expect([fleet.web.process.exitCode, worker.process.exitCode]).toEqual([null, null]);
  });
});

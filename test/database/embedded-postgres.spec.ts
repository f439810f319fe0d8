import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { freePort } from '../support/program.js';
import { newFolder } from '../support/small-copy.js';

describe('the embedded PostgreSQL', () => {
  const folder = newFolder();
  const taken = createServer();
  let takenPort: number;
  beforeAll(async () => {
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    takenPort = (taken.address() as AddressInfo).port;
  });
  afterAll(() => {
    taken.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes another port when the first was taken in the meantime', async () => {
    const ports = [takenPort, await freePort()];
    const postgres = await startEmbeddedPostgres(folder, ['fsync=off'], async () => ports.shift()!);
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    await postgres.stop();
  });

  it('says what went wrong when it does not start', async () => {
    const starting = startEmbeddedPostgres(folder, ['no_such_setting=1']);
    await expect(starting).rejects.toThrow(/did not start.*FATAL: {2}unrecognized configuration parameter/);
  });
});

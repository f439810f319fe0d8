import { describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { QUEUE_BACKEND } from '../../src/queue/doorbells.js';
import type { QueueBackend } from '../../src/queue/backend.js';
import { openWorld } from '../support/world.js';

describe('the queue on PostgreSQL', () => {
  it('outlives a connection that breaks between two of its queries', async () => {
    const world = await openWorld({ workers: false });
    const backend = world.app.get<QueueBackend>(QUEUE_BACKEND);
    const pool = backend.connection as unknown as Pool;
    const client = await pool.connect();
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    const ended = new Promise<void>((done) => client.once('end', () => done()));
    await world.database.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
    await ended;
    client.release();
    await expect(backend.ping()).resolves.toBeUndefined();
    await world.close();
  });
});

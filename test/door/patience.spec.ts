import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Config } from '../../src/config/config.js';
import { WorkerModule } from '../../src/worker.module.js';
import { given } from '../support/given.js';
import { openWorld, type World } from '../support/world.js';

const LIMITS = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'];

describe('while somebody holds a row and does not let go', () => {
  let world: World;
  let holder: pg.Client;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
    await world.setUp();
    holder = new pg.Client(world.databaseUrl);
    await holder.connect();
  });
  afterAll(async () => {
    await holder.end();
    await world.close();
  });

  it('those who need it are asked to come back, and everyone else is served', async () => {
    const group = await given(world).group(await world.person('Olu'));
    const event = await given(world).event(group.organiser, group);
    const people = [];
    for (let at = 0; at < 11; at++) people.push(await given(world).member(`P${at}`, group));
    await holder.query('BEGIN');
    await holder.query('SELECT FROM occurrences WHERE id = $1 FOR UPDATE', [event.occurrenceId]);

    const [onPage, ...programs] = people;
    const answers = programs.map(({ client }) =>
      client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going' }),
    );
    const page = onPage!.client.submit(
      `/events/${event.id}/reply`,
      { answer: 'going' },
      `/events/${event.id}`,
    );
    await new Promise((pass) => setTimeout(pass, 500));
    expect((await world.client().page('/')).status).toBe(200);
    for (const answer of await Promise.all(answers)) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect(answer.json).toMatchObject({
        type: '/problems/no-answer-in-time',
        title: 'One moment, please',
        detail: expect.stringContaining('nothing was changed'),
      });
    }
    expect([(await page).status, (await page).text.includes('One moment, please')]).toEqual([503, true]);
    await holder.query('COMMIT');
    expect(
      (await people[1]!.client.put(`/api/v1/occurrences/${event.id}/rsvp`, { answer: 'going' })).status,
    ).toBe(200);
  });
});

describe('a connection to the database', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ workers: false });
  });
  afterAll(() => world.close());

  const limitsOf = async (database: DataSource) => {
    const settings = await Promise.all(LIMITS.map((name) => database.query(`SHOW ${name}`)));
    return settings.map(([row]) => Object.values(row as object)[0]);
  };

  it('gives up sooner where people wait for it than where letters and chores do', async () => {
    expect(await limitsOf(world.database)).toEqual(['5s', '30s', '30s']);
    const env = { DATABASE_URL: world.databaseUrl, NODE_ENV: 'test', LOG_LEVEL: 'silent' };
    const { databaseUrl, vault } = world;
    const ground = { config: new Config(env), databaseUrl, vault, leave: async () => undefined };
    const worker = await NestFactory.createApplicationContext(WorkerModule.on(ground), { logger: false });
    expect(await limitsOf(worker.get(DataSource))).toEqual(['1min', '5min', '1min']);
    await worker.close();
  });
});

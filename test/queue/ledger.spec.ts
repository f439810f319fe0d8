import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { Config } from '../../src/config/config.js';
import { type ClaimedRow, Ledger } from '../../src/queue/ledger.js';
import { Outbox } from '../../src/queue/outbox.js';
import { given } from '../support/given.js';
import { until } from '../support/until.js';
import { openWorld, type World } from '../support/world.js';

describe('the ledger', () => {
  let world: World;
  let ledger: Ledger;
  let rows = 0;
  beforeAll(async () => {
    // A claim passes over a row that is just being rung for, so nothing rings here.
    world = await openWorld({ workers: false, env: { SWEEP_SECONDS: '300' } });
    ledger = world.app.get(Ledger);
  });
  afterAll(() => world.close());

  async function planned(dueIn = '0 seconds', useFor = '1 hour'): Promise<number> {
    const [{ id }] = await world.database.query(
      `INSERT INTO outbox (name, lane, key, about, due_at, use_by)
       VALUES ('announce-change', 'changes', $1, '{}', now() + $2::interval, now() + $3::interval) RETURNING id`,
      [`row ${++rows}`, dueIn, useFor],
    );
    return id;
  }

  function plan(tx: EntityManager, key: string): Promise<void> {
    const about = { changeId: '00000000-0000-4000-8000-000000000000' };
    const useBy = Temporal.Now.instant().add({ hours: 1 });
    return world.app.get(Outbox).add(tx, 'announce-change', about, { key, useBy });
  }

  async function stateOf(id: number) {
    const [row] = await world.database.query('SELECT state, outcome, attempts FROM outbox WHERE id = $1', [
      id,
    ]);
    return row;
  }

  it('keeps a cause and its letter together: both, or neither', async () => {
    await world.setUp();
    const olu = await world.person('Olu');
    const event = await given(world).event(olu, await given(world).group(olu));
    const path = `/api/v1/occurrences/${event.id}/rsvp`;
    await world.database.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''full''; END';
      CREATE TRIGGER refuse BEFORE INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION refuse()`);
    expect((await olu.client.put(path, { answer: 'going' })).status).toBe(500);
    await world.database.query('DROP TRIGGER refuse ON outbox');
    expect((await olu.client.get(path)).json.answer).toBeNull();

    const changedMind = world.database.transaction(async (tx) => {
      await plan(tx, 'never');
      throw new Error('changed my mind');
    });
    await expect(changedMind).rejects.toThrow('changed my mind');
    expect(await world.database.query(`SELECT FROM outbox WHERE key = 'never'`)).toEqual([]);
  });

  it('plans the same consequence once, however often it is asked to', async () => {
    for (let time = 0; time < 2; time++) await world.database.transaction((tx) => plan(tx, 'the same'));
    expect(await world.database.query(`SELECT FROM outbox WHERE key = 'the same'`)).toHaveLength(1);
  });

  it('gives a row to one of many who ask for it at once', async () => {
    const id = await planned();
    // Everyone has looked at the row before anyone writes to it.
    await world.database.query(`
      CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END';
      CREATE TRIGGER dawdle BEFORE UPDATE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION dawdle()`);
    const claims = await Promise.all(Array.from({ length: 6 }, () => ledger.claim([id])));
    await world.database.query('DROP TRIGGER dawdle ON outbox');
    expect(claims.flat()).toHaveLength(1);
  });

  it('gives nothing before it is due, and closes what is of no use any more', async () => {
    const [early, late] = [await planned('1 minute'), await planned('0 seconds', '-1 second')];
    expect(await ledger.claim([early, late])).toEqual([]);
    expect(await stateOf(early)).toMatchObject({ state: 'pending', attempts: 0 });
    expect(await stateOf(late)).toMatchObject({ state: 'failed', outcome: 'too-late' });
  });

  it('lets a claim that was taken over end nothing any more', async () => {
    const id = await planned();
    const [slow] = await ledger.claim([id]);
    expect(await ledger.claim([id])).toEqual([]);
    await world.timePasses('2 minutes');
    let quick: ClaimedRow | undefined;
    // A ring that looks at the row just now keeps it for a moment.
    await until('it is taken over', async () => {
      [quick] = await ledger.claim([id]);
      return quick !== undefined;
    });
    await ledger.end(slow!, { state: 'pending', outcome: 'smtp-451' });
    expect(await stateOf(id)).toMatchObject({ state: 'claimed' });
    await ledger.end(quick!, { state: 'done', outcome: 'sent' });
    expect(await stateOf(id)).toMatchObject({ state: 'done', outcome: 'sent', attempts: 2 });
  });

  it('does not count a claim on which there was no time to begin', async () => {
    const id = await planned();
    for (let turn = 0; turn < 3; turn++) {
      const [row] = await ledger.claim([id]);
      await ledger.end(row!, { state: 'pending', outcome: 'not-begun', begun: false });
    }
    expect(await stateOf(id)).toMatchObject({ state: 'pending', attempts: 0 });
  });

  it('gives out no more letters of a lane than may be begun within a minute, however many workers ask', async () => {
    const limits = world.app.get(Config).laneLettersPerMinute;
    limits.reminders = 3;
    const rows: { id: number }[] = await world.database.query(
      `INSERT INTO outbox (name, lane, key, about, use_by)
       SELECT name, 'reminders', 'paced ' || at, '{}', now() + interval '1 hour'
       FROM generate_series(1, 6) AS at, LATERAL (SELECT CASE WHEN at = 6 THEN 'thank-everyone' ELSE 'event-reminder' END) AS it (name)
       RETURNING id`,
    );
    const ids = rows.map(({ id }) => id);
    const claim = () => ledger.claim(ids, 'reminders');
    const claimed = (await Promise.all([claim(), claim(), claim()])).flat();
    // What nobody reads is not counted.
    expect(claimed.map(({ name }) => name).sort()).toEqual([
      ...Array(3).fill('event-reminder'),
      'thank-everyone',
    ]);
    for (const row of claimed) await ledger.end(row, { state: 'done', outcome: 'sent' });
    const waiting = await world.database.query(
      `SELECT attempts, due_at > now() AND due_at <= now() + interval '2 minutes' AS soon, first_due_at <= now() AS was_due
       FROM outbox WHERE id = ANY($1) AND state = 'pending'`,
      [ids],
    );
    const waits = { attempts: 0, soon: true, was_due: true };
    expect(waiting).toEqual([waits, waits]);

    await world.timePasses('40 seconds');
    await world.database.query('UPDATE outbox SET due_at = now() WHERE id = ANY($1)', [ids]);
    expect(await claim()).toEqual([]);
    await world.timePasses('2 minutes');
    expect(await claim()).toHaveLength(2);
    limits.reminders = null;
  });

  it('gives up on a row that forty workers took and never brought back', async () => {
    const id = await planned();
    // Whoever rings for it may hold it just now.
    await until('it is claimed', async () => (await ledger.claim([id])).length === 1);
    await world.database.query('UPDATE outbox SET lost_claims = 38 WHERE id = $1', [id]);
    await world.timePasses('2 minutes');
    expect(await ledger.claim([id])).toHaveLength(1);
    await world.timePasses('2 minutes');
    expect(await ledger.claim([id])).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', outcome: 'too-many-attempts' });
  });

  it('goes on with a row that the mail server puts off, until it is of no use', async () => {
    const id = await planned();
    await world.database.query('UPDATE outbox SET attempts = 400 WHERE id = $1', [id]);
    const [row] = await ledger.claim([id]);
    await ledger.end(row!, { state: 'pending', outcome: 'smtp-451' });
    expect(await ledger.claim([id])).toHaveLength(1);
    expect(await stateOf(id)).toMatchObject({ attempts: 402 });
  });

  it('leaves a row to whom is at work on it, however long that takes', async () => {
    const id = await planned();
    ledger.claimSeconds = 3;
    const [row] = await ledger.claim([id]);
    const letGo = ledger.hold(row!);
    await pause(5_000);
    expect(await ledger.claim([id])).toEqual([]);
    letGo();
    await until('it is free', async () => (await ledger.claim([id])).length === 1);
    ledger.claimSeconds = 90;
  });

  it('holds back the letters of a restored copy, and lets the chores go on', async () => {
    const [chore, letter] = [await planned(), await planned()];
    await world.database.query(`UPDATE outbox SET name = 'event-cancelled' WHERE id = $1`, [letter]);
    await world.database.query('UPDATE installation SET held_at = now()');
    expect((await ledger.claim([chore, letter])).map(({ id }) => id)).toEqual([chore]);
    await world.database.query('UPDATE installation SET held_at = NULL');
    expect((await ledger.claim([chore, letter])).map(({ id }) => id)).toEqual([letter]);
  });

  it('leaves a row alone until its pause is over', async () => {
    const id = await planned();
    const [row] = await ledger.claim([id]);
    await ledger.end(row!, { state: 'pending', outcome: 'smtp-451', pauseSeconds: 30 });
    expect(await ledger.claim([id])).toEqual([]);
    await world.timePasses('31 seconds');
    // It is passed over while a sweep rings for what has just come due.
    await until('it is claimed', async () => (await ledger.claim([id])).length === 1);
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RsvpConfirmationLetter } from '../../src/notifications/letters/rsvp-confirmation.letter.js';
import { SendLetters } from '../../src/notifications/sending/send-letters.js';
import { type ClaimedRow, Ledger } from '../../src/queue/ledger.js';
import { given, type TestEvent, type TestGroup } from '../support/given.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { ledgerRows, lettersTo } from './ledger.js';

describe('a letter that waits behind others for the mail server', () => {
  let world: World;
  let olu: TestPerson;
  let group: TestGroup;
  let event: TestEvent;
  beforeAll(async () => {
    world = await openWorld({ workers: false, env: { LETTERS_AT_ONCE: '1' } });
    await world.setUp();
    olu = await world.person('Olu');
    group = await given(world).group(olu);
    event = await given(world).event(olu, group);
  });
  afterEach(() => {
    world.mail.pause = 0;
  });
  afterAll(() => world.close());

  /** Answers, and the claimed rows of their letters: each has to wait for those before it. */
  async function letters<Names extends string[]>(
    ...names: Names
  ): Promise<{ readers: { [At in keyof Names]: TestPerson }; rows: ClaimedRow[] }> {
    const readers: TestPerson[] = [];
    for (const name of names) readers.push(await given(world).member(name, group));
    for (const reader of readers) await given(world).reply(reader, event);
    const ids: { id: number }[] = await world.database.query(
      `SELECT id FROM outbox WHERE name = 'rsvp-confirmation' AND state = 'pending' ORDER BY id`,
    );
    const rows = await world.app.get(Ledger).claim(ids.map(({ id }) => id));
    return { readers: readers as { [At in keyof Names]: TestPerson }, rows };
  }

  const send = (rows: ClaimedRow[]) => world.app.get(SendLetters, { strict: false }).handle(rows);
  const endOf = async ({ id }: TestPerson) =>
    (await ledgerRows(world, 'rsvp-confirmation')).find((row) => row.personId === id);

  it('stays at home when it became of no use meanwhile', async () => {
    const {
      readers: [, late],
      rows,
    } = await letters('Ana', 'Bo');
    rows[1]!.useBy = new Date(Date.now() + 1_000);
    world.mail.pause = 2_000;
    await send(rows);
    expect(await endOf(late)).toMatchObject({ state: 'failed', outcome: 'too-late' });
    expect(lettersTo(world, late)).toEqual([]);
  });

  it('stays at home when its reader answered otherwise meanwhile, which is read for all that wait at once', async () => {
    const {
      readers: [, late, last],
      rows,
    } = await letters('Cem', 'Dee', 'Eli');
    const reads = jest.spyOn(world.app.get(RsvpConfirmationLetter, { strict: false }), 'load');
    world.mail.pause = 8_000;
    const sent = send(rows);
    await pause(1_000);
    await given(world).reply(late, event, 'declined');
    world.mail.pause = 0;
    await sent;
    expect(await endOf(late)).toMatchObject({ state: 'suppressed', outcome: 'answered-again' });
    expect(lettersTo(world, late)).toEqual([]);
    expect(lettersTo(world, last)).toHaveLength(1);
    expect(reads.mock.calls.map(([read]) => read.length)).toEqual([3, 2]);
    reads.mockRestore();
  });

  it('leaves although one before it cannot even be read', async () => {
    const {
      readers: [early, late],
      rows,
    } = await letters('Eva', 'Flo');
    rows[0]!.about = { rsvpId: 'no id at all', version: 1 };
    await send(rows);
    expect(await endOf(early)).toMatchObject({ state: 'pending', outcome: 'not-loaded' });
    expect(lettersTo(world, late)).toHaveLength(1);
  });

  it('tells of a place that was given also to who comes every time since, but not to who said no since', async () => {
    const weekly = await given(world).event(olu, group, {
      capacity: 1,
      repeats: { every: 'week', count: 3 },
    });
    const [ana, bo] = [await given(world).member('Ana', group), await given(world).member('Bo', group)];
    for (const person of [ana, bo]) await given(world).reply(person, weekly);
    await given(world).reply(ana, weekly, 'declined');
    const ending = async () => (await ledgerRows(world, 'place-given')).find((it) => it.personId === bo.id);
    const [{ id }] = await world.database.query(
      `SELECT id FROM outbox WHERE name = 'place-given' AND person_id = $1`,
      [bo.id],
    );
    const itsTurnComes = async () => send(await world.app.get(Ledger).claim([id]));
    const versionOf = async () => {
      const [{ version }] = await world.database.query(
        'SELECT version FROM rsvps WHERE person_id = $1 AND occurrence_id = $2',
        [bo.id, weekly.occurrenceId],
      );
      return version;
    };
    const before = await versionOf();
    expect((await bo.client.put(`/api/v1/events/${weekly.id}/standing-place`)).status).toBe(200);
    expect(await versionOf()).toBe(before + 1);
    await itsTurnComes();
    expect(await ending()).toMatchObject({ state: 'done' });
    const subjects = () => lettersTo(world, bo).map(({ subject }) => subject);
    expect(subjects()).toEqual(['A place became free, and it is yours: Wednesday workshop']);

    await world.database.query(
      `UPDATE outbox SET state = 'pending', outcome = NULL, ended_at = NULL WHERE id = $1`,
      [id],
    );
    await given(world).reply(bo, weekly, 'declined');
    await itsTurnComes();
    expect(await ending()).toMatchObject({ state: 'suppressed', outcome: 'answered-again' });
    expect(subjects()).toHaveLength(1);
  });
});

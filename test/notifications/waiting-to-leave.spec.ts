import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SendLetters } from '../../src/notifications/send-letters.js';
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

  /** Two answers, and the claimed rows of their letters: the second has to wait for the first. */
  async function twoLetters(
    names: [string, string],
  ): Promise<{ early: TestPerson; late: TestPerson; rows: ClaimedRow[] }> {
    const [early, late] = [
      await given(world).member(names[0], group),
      await given(world).member(names[1], group),
    ];
    await given(world).reply(early, event);
    await given(world).reply(late, event);
    const ids: { id: number }[] = await world.database.query(
      `SELECT id FROM outbox WHERE name = 'rsvp-confirmation' AND state = 'pending' ORDER BY id`,
    );
    return { early, late, rows: await world.app.get(Ledger).claim(ids.map(({ id }) => id)) };
  }

  const send = (rows: ClaimedRow[]) => world.app.get(SendLetters, { strict: false }).handle(rows);
  const endOf = async ({ id }: TestPerson) =>
    (await ledgerRows(world, 'rsvp-confirmation')).find((row) => row.personId === id);

  it('stays at home when it became of no use meanwhile', async () => {
    const { late, rows } = await twoLetters(['Ana', 'Bo']);
    rows[1]!.useBy = new Date(Date.now() + 1_000);
    world.mail.pause = 2_000;
    await send(rows);
    expect(await endOf(late)).toMatchObject({ state: 'failed', outcome: 'too-late' });
    expect(lettersTo(world, late)).toEqual([]);
  });

  it('stays at home when its reader answered otherwise meanwhile', async () => {
    const { late, rows } = await twoLetters(['Cem', 'Dee']);
    world.mail.pause = 6_000;
    const sent = send(rows);
    await pause(1_000);
    await given(world).reply(late, event, 'declined');
    await sent;
    expect(await endOf(late)).toMatchObject({ state: 'suppressed', outcome: 'answered-again' });
    expect(lettersTo(world, late)).toEqual([]);
  });

  it('leaves although one before it cannot even be read', async () => {
    const { early, late, rows } = await twoLetters(['Eva', 'Flo']);
    rows[0]!.about = { rsvpId: 'no id at all', version: 1 };
    await send(rows);
    expect(await endOf(early)).toMatchObject({ state: 'pending', outcome: 'not-loaded' });
    expect(lettersTo(world, late)).toHaveLength(1);
  });
});

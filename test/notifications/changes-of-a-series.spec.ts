import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { given, type TestGroup, wallTimeIn } from '../support/given.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { atRest, ledgerRows, lettersTo } from './ledger.js';

describe('word of a changed series', () => {
  let world: World;
  let olu: TestPerson;
  let ana: TestPerson;
  let group: TestGroup;
  let dates: any[];
  beforeAll(async () => {
    world = await openWorld();
    await world.setUp();
    olu = await world.person('Olu');
  });
  afterAll(() => world.close());

  /** Five dates a week apart; Ana comes to the second, the third and the fifth. */
  beforeEach(async () => {
    group = await given(world).group(olu);
    await given(world).event(olu, group, { repeats: { every: 'week', count: 5 } });
    dates = (await olu.client.get(`/api/v1/groups/${group.id}/events`)).json.items;
    ana = await given(world).member('Ana', group);
    for (const at of [1, 2, 4]) await given(world).reply(ana, dates[at]);
    await atRest(world);
  });

  const change = (at: number, scope: string, changes: object) =>
    olu.client.patch(`/api/v1/events/${dates[at].id}/${scope}`, changes);
  /** Only for what waits, so that the dates keep their hours. */
  const fiveMinutesPass = () =>
    world.database.query(
      `UPDATE outbox SET due_at = due_at - interval '5 minutes', created_at = created_at - interval '5 minutes'
       WHERE name = 'announce-change' AND state = 'pending'`,
    );
  const lettersAfter = async (before: number) => {
    await fiveMinutesPass();
    await atRest(world);
    return lettersTo(world, ana).slice(before);
  };

  it('waits for five minutes, and then comes once for all dates of a reader', async () => {
    const known = lettersTo(world, ana).length;
    await change(2, 'following', { startsLocal: wallTimeIn(21, '20:00') });
    await atRest(world);
    expect(lettersTo(world, ana)).toHaveLength(known);

    const letters = await lettersAfter(known);
    expect(letters.map(({ subject }) => subject)).toEqual(['New time: Wednesday workshop']);
    const [letter] = letters;
    expect(letter!.text).toMatch(/before: .*, 19:00 to 20:30 .*\nnow: .*, 20:00 to 21:30/);
    expect(letter!.text).toMatch(
      /Your other dates change with it\. They are:\s+\W*\w+day .*, 20:00 to 21:30/,
    );
    expect(letter!.text.match(/20:00 to 21:30/g)).toHaveLength(3);
    const outcomes = async () => (await ledgerRows(world, 'event-changed')).map(({ outcome }) => outcome);
    await until('the other date counts as told', async () => (await outcomes()).includes('told-together'));
    expect(lettersTo(world, ana)).toHaveLength(known + 1);
  });

  it('is one letter for several edits in a row, from what the reader last knew', async () => {
    const known = lettersTo(world, ana).length;
    await change(1, 'following', { startsLocal: wallTimeIn(14, '20:00') });
    await change(1, 'following', { startsLocal: wallTimeIn(14, '21:00') });
    const letters = await lettersAfter(known);
    expect(letters).toHaveLength(1);
    expect(letters[0]!.text).toMatch(/before: .*, 19:00 to .*\nnow: .*, 21:00 to/);
  });

  it('does not come for dates that stay as they were', async () => {
    const known = lettersTo(world, ana).length;
    await change(3, 'date', { startsLocal: wallTimeIn(29) });
    await change(0, 'series', { description: 'With tea.' });
    expect(await lettersAfter(known)).toEqual([]);
  });

  it('names what is off, all of it in one letter', async () => {
    const known = lettersTo(world, ana).length;
    await change(0, 'series', { repeats: { every: 'week', count: 2 } });
    const letters = await lettersAfter(known);
    expect(letters.map(({ subject }) => subject)).toEqual(['Cancelled: Wednesday workshop']);
    expect(letters[0]!.text).toContain('These dates of yours are off too:');
    expect(letters[0]!.text.match(/19:00 to 20:30/g)).toHaveLength(2);
  });

  it('comes at once for a single date that is called off', async () => {
    const known = lettersTo(world, ana).length;
    await olu.client.put(`/api/v1/events/${dates[2].id}/cancellation`, { reason: 'A holiday.' });
    await atRest(world);
    expect(
      lettersTo(world, ana)
        .slice(known)
        .map(({ subject }) => subject),
    ).toEqual(['Cancelled: Wednesday workshop']);
  });
});

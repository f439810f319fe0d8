import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Config } from '../../src/config/config.js';
import { expectAllAccounted } from '../support/accounts.js';
import { given, type TestEvent, wallTimeIn } from '../support/given.js';
import { seedChange, seedPeople, type SeededPerson, seedReplies } from '../support/seed.js';
import { until } from '../support/until.js';
import { openWorld, type TestPerson, type World } from '../support/world.js';
import { SCALE } from './scale.js';

/** So many do each of these things by themselves. */
const LEAVERS = 4;

describe.each(['postgres', 'redis'] as const)('amid ten thousand letters, with the queue in %s,', (queue) => {
  let world: World;
  let pool: pg.Pool;
  let olu: TestPerson;
  const { people: count, perMinute } = SCALE.fanOut;
  beforeAll(async () => {
    world = await openWorld({ queue });
    await world.setUp();
    pool = new pg.Pool({ connectionString: world.databaseUrl, max: 1 });
    olu = await world.person('Olu');
  });
  afterAll(async () => {
    await pool.end();
    await world.close();
  });

  const rows = <Row>(statement: string, ...values: unknown[]): Promise<Row[]> =>
    world.database.query(statement, values);
  const sent = () => world.mail.letters.length;
  /** Rows of these people that nobody has claimed yet. */
  const unclaimed = async (name: string, whose: { id: string }[]) =>
    (
      await rows<{ id: number }>(
        `SELECT id FROM outbox WHERE name = $1 AND person_id = ANY($2) AND state = 'pending' AND attempts = 0`,
        name,
        whose.map(({ id }) => id),
      )
    ).map(({ id }) => id);
  const allEnd = () =>
    until(
      'all is done',
      async () => {
        // What waits its turn, or for an undo, is due.
        const [, waiting] = await world.database.query(
          `UPDATE outbox SET due_at = now(), rang_at = NULL WHERE state = 'pending' AND due_at > now()`,
        );
        if (waiting > 0) await world.sweep();
        return (await rows('SELECT FROM outbox WHERE ended_at IS NULL LIMIT 1')).length === 0;
      },
      600,
    );

  it('nobody who left before their letter was taken in hand gets one, and everyone else gets one', async () => {
    const group = await given(world).group(olu);
    const everyone = await seedPeople(pool, world.vault, group.id, count);
    const third = Math.floor(count / 3);
    const [staying, moved, calledOff] = [
      everyone.slice(2 * third),
      everyone.slice(0, third),
      everyone.slice(third, 2 * third),
    ];
    const dates = await Promise.all([1, 2, 3].map(() => given(world).event(olu, group)));
    const [one, movedDate, calledOffDate] = dates as [TestEvent, TestEvent, TestEvent];
    const doing = staying.splice(0, 2 * LEAVERS);
    const [unsubscribing, withdrawing] = [doing.slice(0, LEAVERS), doing.slice(LEAVERS)];
    const erased = staying.slice(0, LEAVERS * 2);
    await seedReplies(pool, one.occurrenceId, staying);
    await seedReplies(pool, movedDate.occurrenceId, moved);
    await seedReplies(pool, calledOffDate.occurrenceId, calledOff);
    for (const person of doing) await given(world).reply(asTestPerson(world, person), one);
    await allEnd();
    const before = sent();

    Object.assign(world.app.get(Config).laneLettersPerMinute, limits(perMinute));
    world.mail.pause = 20;
    await seedChange(pool, { eventId: one.id, occurrenceId: one.occurrenceId });
    await seedChange(pool, { eventId: calledOffDate.id, occurrenceId: calledOffDate.occurrenceId });
    await planReminders(world, movedDate);
    await world.sweep();
    await until('some letters are out', () => sent() >= before + 6);
    await until('all are planned', async () => {
      const planned = await rows(`SELECT FROM outbox WHERE name = 'event-changed'`);
      return planned.length === staying.length + doing.length + calledOff.length;
    });

    for (const person of unsubscribing) await unsubscribe(world, person);
    for (const person of withdrawing) await given(world).reply(asTestPerson(world, person), one, 'declined');
    const gone = await eraseUnclaimed(world, erased);
    const silent = await unclaimed('event-changed', doing);
    const calling = await olu.client.put(`/api/v1/events/${calledOffDate.id}/cancellation`, {});
    expect(calling.status).toBe(200);
    silent.push(...(await unclaimed('event-changed', calledOff)));
    const moving = await olu.client.patch(`/api/v1/events/${movedDate.id}`, { startsLocal: wallTimeIn(9) });
    expect(moving.status).toBe(200);
    silent.push(...(await unclaimed('event-reminder', moved)));
    // Or nothing was seen.
    expect(silent.length).toBeGreaterThan(count / 4);

    Object.assign(world.app.get(Config).laneLettersPerMinute, limits(null));
    world.mail.pause = 0;
    await allEnd();
    const spoken = await rows(
      `SELECT name, state, outcome FROM outbox WHERE id = ANY($1) AND state <> 'suppressed'`,
      silent,
    );
    expect(spoken).toEqual([]);
    const written = new Map<string, number>();
    for (const { to } of world.mail.letters.slice(before)) written.set(to, (written.get(to) ?? 0) + 1);
    expect(gone.filter(({ email }) => written.has(email))).toEqual([]);
    const stayed = staying.filter((person) => !gone.includes(person));
    expect(stayed.filter(({ email }) => written.get(email) !== 1)).toEqual([]);
    const told = await rows<{ name: string; outcome: string; count: number }>(
      `SELECT name, outcome, count(*)::int AS count FROM outbox WHERE person_id = ANY($1) AND state = 'done'
         AND name IN ('event-cancelled', 'event-changed') AND about ->> 'changeId' IN (SELECT id::text FROM event_changes WHERE kind = 'cancelled')
       GROUP BY 1, 2`,
      calledOff.map(({ id }) => id),
    );
    expect(told).toEqual([{ name: 'event-cancelled', outcome: 'sent', count: calledOff.length }]);
    const ids = world.mail.letters.map(({ headers }) => headers.get('message-id'));
    expect(new Set(ids).size).toBe(ids.length);
    await expectAllAccounted(world.database, world.mail);
  }, 900_000);
});

const limits = (perMinute: number | null) => ({
  'sign-in': null,
  changes: perMinute,
  reminders: perMinute,
  digests: perMinute,
});

function asTestPerson({ client }: World, { id, email, secret }: SeededPerson): TestPerson {
  const signedIn = client();
  signedIn.cookies.set('session', secret);
  return { id, email, client: signedIn };
}

async function planReminders({ database }: World, { occurrenceId }: TestEvent): Promise<void> {
  await database.query(
    `INSERT INTO outbox (name, lane, key, about, person_id, use_by)
     SELECT 'event-reminder', 'reminders', concat('reminder:', r.id),
       jsonb_build_object('rsvpId', r.id, 'minutesBefore', 1440, 'startsLocal', o.starts_local), r.person_id, o.starts_at
     FROM rsvps r JOIN occurrences o ON o.id = r.occurrence_id WHERE o.id = $1`,
    [occurrenceId],
  );
}

/** With the one press that mail programs offer (RFC 8058), in the letter about their answer. */
async function unsubscribe({ mail }: World, { email }: SeededPerson): Promise<void> {
  const letter = mail.letters.find(({ to }) => to === email)!;
  const [, address] = /<([^>]+)>/.exec(letter.headers.get('list-unsubscribe')!)!;
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const { status } = await fetch(address!, { method: 'POST', body });
  if (status !== 200) throw new Error(`Nobody was unsubscribed: ${status}`);
}

/** Of these people, those whose letter nobody has claimed. @returns them */
async function eraseUnclaimed({ database }: World, people: SeededPerson[]): Promise<SeededPerson[]> {
  const [gone] = await database.query(
    `DELETE FROM people WHERE id IN (
       SELECT person_id FROM outbox WHERE person_id = ANY($1) AND name = 'event-changed' AND state = 'pending'
         AND attempts = 0 FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [people.map(({ id }) => id)],
  );
  const ids = new Set((gone as { id: string }[]).map(({ id }) => id));
  return people.filter(({ id }) => ids.has(id));
}

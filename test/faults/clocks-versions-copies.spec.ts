import { describe, expect, it } from '@jest/globals';
import type { JobName } from '../../src/queue/jobs.js';
import { expectAllAccounted } from '../support/accounts.js';
import type { Client } from '../support/client.js';
import { settableClock } from '../support/clock-of.js';
import type { Fleet } from '../support/fleet.js';
import { before } from '../support/older-version.js';
import { seedGroup, seedPeople } from '../support/seed.js';
import { until } from '../support/until.js';
import {
  everyoneAnswers,
  onEachQueue,
  repeatsAmong,
  ringsAreForgotten,
  ringWith,
  startWorkers,
  stopWorkers,
  untilLedgerDone,
  untilRungAgain,
  writeToEveryone,
} from './installations.js';

describe('the program, with its queue in PostgreSQL or in Redis,', () => {
  const holds = onEachQueue();

  it(
    'leaves letters that an older version does not know to the newer one beside it',
    holds(async (installation) => {
      const { fleet } = installation;
      await fleet.database.query(
        `ALTER TABLE outbox ADD COLUMN of_tomorrow text NOT NULL DEFAULT 'unheard of'`,
      );
      const older = await fleet.startWorker(before('rsvp-confirmation'));
      const written = await everyoneAnswers(fleet, 20);
      for (const _ of ['at once', 'by the sweep']) await untilHandedOn(fleet);
      await ringWith(installation, 'changes', { rows: ['of tomorrow'] });
      await older.says(/ring-not-understood/);
      await fleet.client().post('/api/v1/sign-in-requests', { email: 'known@example.org' });
      await fleet.mail.letterTo('known@example.org');
      expect(await attemptsOf(fleet, 'rsvp-confirmation')).toEqual(Array(20).fill(0));

      await startWorkers(installation, 1);
      await untilLedgerDone(fleet);
      const confirmed = written().filter(({ to }) => to !== 'known@example.org');
      expect(repeatsAmong(confirmed, 20)).toBe(0);
      await expectAllAccounted(fleet.database, fleet.mail);
      expect(older.process.exitCode).toBeNull();
      expect(older.output).not.toMatch(/ring-failed|ring-unanswered/);
      await older.stop();
    }),
    300_000,
  );

  it(
    'leaves the work to others while the clock of one worker is wrong, and begins nothing early',
    holds(async (installation) => {
      const { fleet } = installation;
      const clock = settableClock();
      const wrong = await fleet.startWorker(clock.env);
      await fleet.database.query(
        `INSERT INTO outbox (name, lane, key, about, due_at, use_by)
         VALUES ('sign-in', 'sign-in', 'later', '{}', now() + interval '30 minutes', now() + interval '1 hour')`,
      );
      for (const [times, minutes] of [60, -60, 10].entries()) {
        const written = await writeToEveryone(fleet, { people: 60, dates: 3, pause: 60 });
        await until('some letters are out', () => written().length >= 10);
        clock.setAhead(wrong, minutes);
        await wrong.says(new RegExp(`("clocks-differ"[^]*){${times + 1}}`));
        expect(await clocksByHealth(fleet)).toBe('degraded');
        await untilLedgerDone(fleet, { but: 1 });
        expect(repeatsAmong(written(), 60)).toBe(0);
        if (times < 2) clock.setAhead(wrong, 0);
        if (times < 2) await wrong.says(new RegExp(`("clocks-agree-again"[^]*){${times + 1}}`));
      }

      await stopWorkers(installation);
      const asked = 'while-alone@example.org';
      await fleet.client().post('/api/v1/sign-in-requests', { email: asked });
      for (const _ of ['heard by nobody', 'and again']) await untilRungAgain(fleet);
      expect(await attemptsOf(fleet, 'sign-in')).toEqual([0, 0]);
      clock.setAhead(wrong, 0);
      await fleet.mail.letterTo(asked);
      expect(wrong.output).toContain('clocks-agree-again');
      expect(await clocksByHealth(fleet)).toBe('up');
      const { rows: later } = await fleet.database.query(
        `DELETE FROM outbox WHERE key = 'later' RETURNING state, attempts`,
      );
      expect(later).toEqual([{ state: 'pending', attempts: 0 }]);
      clock.remove();
      await expectAllAccounted(fleet.database, fleet.mail);
      installation.workers.push(wrong);
    }),
    300_000,
  );

  it(
    'holds back in a restored copy whatever was planned before, until an administrator lets it go out',
    holds(async (installation) => {
      const { fleet } = installation;
      await stopWorkers(installation);
      const before = fleet.mail.letters.length;
      await everyoneAnswers(fleet, 20);
      await fleet.client().post('/api/v1/sign-in-requests', { email: 'before@example.org' });
      // As the steps for a copy that was made by pg_dump say. The queue is the one that others were using.
      await fleet.database.query('UPDATE installation SET held_at = now()');
      await startWorkers(installation, 1);
      for (const round of ['first', 'second']) {
        await untilRungAgain(fleet);
        const email = `${round}-after@example.org`;
        await fleet.client().post('/api/v1/sign-in-requests', { email });
        await fleet.mail.letterTo(email);
      }
      expect(await attemptsOf(fleet, 'rsvp-confirmation')).toEqual(Array(20).fill(0));
      expect(await attemptsOf(fleet, 'sign-in')).toEqual([0]);
      expect(fleet.mail.letters.length - before).toBe(2);

      const administrator = await administratorOf(fleet);
      expect((await administrator.delete('/api/v1/installation/hold')).status).toBe(204);
      await ringsAreForgotten(fleet);
      await untilLedgerDone(fleet);
      expect(repeatsAmong(fleet.mail.letters.slice(before), 23)).toBe(0);
      await expectAllAccounted(fleet.database, fleet.mail);
    }),
    300_000,
  );
});

async function clocksByHealth(fleet: Fleet): Promise<string> {
  const { json } = await fleet.client().get('/health/ready');
  return json.details.clocks.status;
}

/** How often letters of this kind, which wait, were taken in hand. */
async function attemptsOf({ database }: Fleet, name: JobName): Promise<number[]> {
  const { rows } = await database.query(
    "SELECT attempts FROM outbox WHERE name = $1 AND ended_at IS NULL AND state = 'pending'",
    [name],
  );
  return rows.map(({ attempts }) => attempts);
}

/** Waits until every confirmation was rung for once more, and is to be rung for again, as whoever heard it does not know it. */
async function untilHandedOn({ database }: Fleet): Promise<void> {
  const versions = async () => {
    const { rows } = await database.query(
      `SELECT id, xmin::text AS version, rang_at IS NULL AS "isFree" FROM outbox WHERE name = 'rsvp-confirmation' ORDER BY id`,
    );
    return rows as { id: string; version: string; isFree: boolean }[];
  };
  const then = await versions();
  await until('they are handed on', async () =>
    (await versions()).every(({ version, isFree }, at) => isFree && version !== then[at]!.version),
  );
}

async function administratorOf({ database, vault, client }: Fleet): Promise<Client> {
  const [person] = await seedPeople(database, vault, await seedGroup(database), 1);
  await database.query('UPDATE people SET administrator = true WHERE id = $1', [person!.id]);
  const administrator = client();
  administrator.cookies.set('session', person!.secret);
  return administrator;
}

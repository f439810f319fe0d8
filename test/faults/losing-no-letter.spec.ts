import { describe, expect, it } from '@jest/globals';
import { expectAllAccounted } from '../support/accounts.js';
import { until } from '../support/until.js';
import {
  claimsRunOut,
  LETTERS_AT_ONCE,
  onEachQueue,
  repeatsAmong,
  ringsAreForgotten,
  startWorkers,
  stopWorkers,
  untilLedgerDone,
  writeToEveryone,
} from './installations.js';
import { lot, SCALE } from './scale.js';

/** Each fault is caused for real, to processes of their own, one after another. */
describe('the program, with its queue in PostgreSQL or in Redis,', () => {
  const holds = onEachQueue();

  it(
    'sends what was rung for when the whole queue is lost, before anyone heard it or amid the sending',
    holds(async (installation) => {
      const { fleet, queue } = installation;
      await fleet.client().post('/api/v1/sign-in-requests', { email: 'patient@example.org' });
      await until('the queue was rung', async () => {
        const { rows } = await fleet.database.query('SELECT 1 FROM outbox WHERE rang_at IS NOT NULL');
        return rows.length === 1;
      });
      await queue.empty(fleet);
      await ringsAreForgotten(fleet);
      await startWorkers(installation, 2);
      await fleet.mail.letterTo('patient@example.org', () => true, 60);

      const written = await writeToEveryone(fleet, { people: 120, dates: 6, pause: 40 });
      await until('some letters are out', () => written().length >= 20);
      await queue.empty(fleet);
      expect(written().length).toBeLessThan(120);
      await ringsAreForgotten(fleet);
      await untilLedgerDone(fleet);
      expect(repeatsAmong(written(), 120)).toBe(0);
      await expectAllAccounted(fleet.database, fleet.mail);
    }),
  );

  it(
    'loses no letter when workers are killed, and repeats at most those they had in hand',
    holds(async (installation) => {
      const { fleet, workers, name } = installation;
      const { letters, kills } = SCALE.killed;
      const written = await writeToEveryone(fleet, { people: letters, dates: letters / 20, pause: 20 });
      for (let kill = 0; kill < kills; kill++) {
        if (workers.length === 0) {
          await claimsRunOut(fleet);
          await startWorkers(installation, 2);
        }
        const then = written().length + 1 + lot(40, name, 'letters', kill);
        await until(`${then} letters are out`, () => written().length >= then, 120);
        const [victim] = workers.splice(lot(workers.length, name, 'victim', kill), 1);
        await victim!.stop('SIGKILL');
      }
      expect(written().length).toBeLessThan(letters);

      await Promise.all(workers.splice(0).map((worker) => worker.stop('SIGKILL')));
      await claimsRunOut(fleet);
      await startWorkers(installation, 1);
      await untilLedgerDone(fleet, { seconds: 240 });
      expect(repeatsAmong(written(), letters)).toBeLessThanOrEqual(LETTERS_AT_ONCE * kills);
      await expectAllAccounted(fleet.database, fleet.mail);
    }),
    600_000,
  );

  it(
    'lets a worker finish what it has in hand when it is told to stop',
    holds(async (installation) => {
      const { fleet } = installation;
      const written = await writeToEveryone(fleet, { people: 120, pause: 700 });
      await until('some letters are out', () => written().length >= 10);
      expect(await stopWorkers(installation)).toEqual([{ code: 0, signal: null }]);
      fleet.mail.pause = 20;
      await startWorkers(installation, 1);
      await untilLedgerDone(fleet);
      expect(written()).toHaveLength(120);
      await expectAllAccounted(fleet.database, fleet.mail);
    }),
  );

  it(
    'sends within a minute what was committed by a process that died before it could ring',
    holds(async ({ fleet, queue }) => {
      const goOn = await queue.stall(fleet);
      const asked = await fleet.client().post('/api/v1/sign-in-requests', { email: 'waiting@example.org' });
      expect(asked.status).toBe(202);
      await fleet.web.stop('SIGKILL');
      const diedAt = Date.now();
      await goOn();

      await fleet.mail.letterTo('waiting@example.org', () => true, 60);
      expect(Date.now() - diedAt).toBeLessThan(60_000);
    }),
  );
});

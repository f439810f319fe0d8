import { describe, expect, it } from '@jest/globals';
import { expectAllAccounted } from '../support/accounts.js';
import { until } from '../support/until.js';
import { WebhookReceiver } from '../support/webhook-receiver.js';
import {
  claimsRunOut,
  LETTERS_AT_ONCE,
  messageEveryone,
  MESSAGES_AT_ONCE,
  messagesEnded,
  messagesRepeated,
  onEachQueue,
  repeatsAmong,
  ringsAreForgotten,
  startWorkers,
  stopWorkers,
  triesAreDue,
  triesOf,
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
    'loses nothing when workers are killed, no letter and no message, and repeats at most what they had in hand',
    holds(async (installation) => {
      const { fleet, gateway, workers, name } = installation;
      const { letters, kills } = SCALE.killed;
      const held = (gateway.held = [] as ((status: number) => void)[]);
      if (workers.length === 0) await startWorkers(installation, 2);
      const numbers = await messageEveryone(fleet, letters / 4);
      await until('messages are on their way', () => held.length >= MESSAGES_AT_ONCE);
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
      // It took them, and nobody was there any more to hear so.
      gateway.held = null;
      for (const say of held) say(204);
      expect(written().length).toBeLessThan(letters);

      await Promise.all(workers.splice(0).map((worker) => worker.stop('SIGKILL')));
      await claimsRunOut(fleet);
      await startWorkers(installation, 1);
      await untilLedgerDone(fleet, { seconds: 240 });
      expect(repeatsAmong(written(), letters)).toBeLessThanOrEqual(LETTERS_AT_ONCE * kills);
      await expectAllAccounted(fleet.database, fleet.mail);
      await expectAllAccounted(fleet.database, gateway);
      expect(messagesRepeated(gateway, numbers)).toBeLessThanOrEqual(2 * MESSAGES_AT_ONCE * kills);
    }),
    600_000,
  );

  it(
    'lets a worker finish what it has in hand when it is told to stop',
    holds(async (installation) => {
      const { fleet, gateway, workers } = installation;
      const [worker] = workers.length > 0 ? workers : await startWorkers(installation, 1);
      const held = (gateway.held = [] as ((status: number) => void)[]);
      const numbers = await messageEveryone(fleet, 3 * MESSAGES_AT_ONCE);
      await until('messages are on their way', () => held.length === MESSAGES_AT_ONCE);
      const written = await writeToEveryone(fleet, { people: 120, pause: 700 });
      await until('some letters are out', () => written().length >= 10);
      const stopped = stopWorkers(installation);
      // One is never answered.
      for (const say of held.splice(1)) say(204);
      expect(await stopped).toEqual([{ code: 0, signal: null }]);
      expect(triesOf(gateway, numbers)).toHaveLength(MESSAGES_AT_ONCE);
      expect(await messagesEnded(fleet, numbers)).toEqual({
        sent: MESSAGES_AT_ONCE - 1,
        'webhook-no-answer-timeout': 1,
        'not-begun': 2 * MESSAGES_AT_ONCE,
      });
      for (const secret of [gateway.url, WebhookReceiver.secret, 'A meeting', ...numbers])
        expect(worker!.output).not.toContain(secret);

      gateway.held = null;
      fleet.mail.pause = 20;
      await triesAreDue(fleet);
      await startWorkers(installation, 1);
      await untilLedgerDone(fleet);
      expect(written()).toHaveLength(120);
      expect(messagesRepeated(gateway, numbers)).toBe(1);
      await expectAllAccounted(fleet.database, fleet.mail);
      await expectAllAccounted(fleet.database, gateway);
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

import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { Ledger } from '../../src/queue/ledger.js';
import { problemsOf } from '../support/problems-of.js';
import { freePort } from '../support/program.js';
import { until } from '../support/until.js';
import { openWorld, type World } from '../support/world.js';

describe('a letter', () => {
  const opened: { close: () => Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((it) => it.close()));
  });

  async function open(env: Record<string, string>): Promise<World> {
    const world = await openWorld({ env });
    opened.push(world);
    return world;
  }

  async function ask(world: World, email: string): Promise<void> {
    expect((await world.client().post('/api/v1/sign-in-requests', { email })).status).toBe(202);
  }

  async function ledgerRow(world: World) {
    const [row] = await world.database.query(
      'SELECT state, outcome, attempts, due_at > now() AS waits FROM outbox',
    );
    return row;
  }

  it('waits when nobody answers at the mail server, and is tried again', async () => {
    const port = await freePort();
    const world = await open({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    await ask(world, 'nobody-there@example.org');
    await until('the first try is over', async () => (await ledgerRow(world)).outcome !== null);
    expect(await ledgerRow(world)).toMatchObject({ state: 'pending', attempts: 1, waits: true });
    expect((await ledgerRow(world)).outcome).toMatch(/^no-answer-/);

    await world.timePasses('40 seconds');
    await until('it was tried again', async () => {
      const { attempts, state } = await ledgerRow(world);
      return attempts === 2 && state === 'pending';
    });
    await world.timePasses('10 minutes');
    await until('it is of no use any more', async () => (await ledgerRow(world)).state === 'failed');
    expect(await ledgerRow(world)).toMatchObject({ outcome: 'too-late' });
  });

  it('does not wait for ever for a mail server that hangs, at once or after its greeting', async () => {
    const isGivenUp = async (greeting: string, seconds: number) => {
      const server = await openHangingServer(greeting);
      opened.push(server);
      const world = await open({ SMTP_URL: server.url });
      await ask(world, 'hanging@example.org');
      await until('the try is given up', async () => (await ledgerRow(world)).outcome !== null, seconds);
      expect(await ledgerRow(world)).toMatchObject({ state: 'pending', attempts: 1, waits: true });
    };
    const greeted = isGivenUp('220 mail.example.org\r\n', 50);
    expect(await problemsOf({ 'at once': isGivenUp('', 20), 'after its greeting': greeted })).toEqual([]);
  });

  it('arrives once at a mail server that takes longer than a claim holds', async () => {
    const slow = await openSlowServer(2_400);
    opened.push(slow);
    const world = await open({ SMTP_URL: slow.url, LETTERS_AT_ONCE: '4' });
    world.app.get(Ledger).claimSeconds = 4;
    const asked = Array.from({ length: 5 }, (_, at) => `slow-${at}@example.org`);
    await Promise.all(asked.map((email) => ask(world, email)));
    await until(
      'everyone was written to',
      async () => {
        // A row that nobody brought back is rung for again after a while, which we do not wait for.
        await world.database.query('UPDATE outbox SET rang_at = NULL WHERE ended_at IS NULL');
        const [{ open }] = await world.database.query(
          'SELECT count(*)::int AS open FROM outbox WHERE ended_at IS NULL',
        );
        return open === 0;
      },
      60,
    );
    expect(slow.letters.toSorted()).toEqual(asked);
  });
});

/** Takes a while to think about each recipient, and about each letter. */
async function openSlowServer(milliseconds: number) {
  const letters: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, done) => void setTimeout(done, milliseconds),
    onData: (stream, { envelope }, done) => {
      stream.resume().on('end', () => {
        setTimeout(() => {
          letters.push(...envelope.rcptTo.map(({ address }) => address));
          done();
        }, milliseconds);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

/** Takes connections, says its greeting, and never another word. */
async function openHangingServer(greeting: string): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets: Socket[] = [];
  const port = await freePort();
  const server = await new Promise<Server>((ready) => {
    const made = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      socket.write(greeting);
    });
    made.listen(port, '127.0.0.1', () => ready(made));
  });
  const close = () => {
    sockets.forEach((socket) => socket.destroy());
    return new Promise<void>((closed) => server.close(() => closed()));
  };
  return { url: `smtp://127.0.0.1:${port}`, close };
}

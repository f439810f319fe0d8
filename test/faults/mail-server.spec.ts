import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { Ledger } from '../../src/queue/ledger.js';
import { freePort } from '../support/program.js';
import { until } from '../support/until.js';
import { openWorld, type World } from '../support/world.js';

describe('a letter', () => {
  let world: World;
  let server: { url: string; close: () => Promise<void> } | undefined;
  afterEach(async () => {
    await Promise.all([world.close(), server?.close()]);
    server = undefined;
  });

  async function ask(email: string): Promise<void> {
    expect((await world.client().post('/api/v1/sign-in-requests', { email })).status).toBe(202);
  }

  async function ledgerRow() {
    const [row] = await world.database.query(
      'SELECT state, outcome, attempts, due_at > now() AS waits FROM outbox',
    );
    return row;
  }

  it('waits when nobody answers at the mail server, and is tried again', async () => {
    const port = await freePort();
    world = await openWorld({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
    await ask('nobody-there@example.org');
    await until('the first try is over', async () => (await ledgerRow()).outcome !== null);
    expect(await ledgerRow()).toMatchObject({ state: 'pending', attempts: 1, waits: true });
    expect((await ledgerRow()).outcome).toMatch(/^no-answer-/);

    await world.timePasses('40 seconds');
    await until('it was tried again', async () => {
      const { attempts, state } = await ledgerRow();
      return attempts === 2 && state === 'pending';
    });
    await world.timePasses('10 minutes');
    await until('it is of no use any more', async () => (await ledgerRow()).state === 'failed');
    expect(await ledgerRow()).toMatchObject({ outcome: 'too-late' });
  });

  it.each([
    ['at once', '', 20],
    ['after its greeting', '220 mail.example.org\r\n', 50],
  ])(
    'does not wait for ever for a mail server that hangs %s',
    async (_, greeting, seconds) => {
      server = await openHangingServer(greeting);
      world = await openWorld({ env: { SMTP_URL: server.url } });
      await ask('hanging@example.org');
      await until('the try is given up', async () => (await ledgerRow()).outcome !== null, seconds);
      expect(await ledgerRow()).toMatchObject({ state: 'pending', attempts: 1, waits: true });
    },
    100_000,
  );

  it('arrives once at a mail server that takes longer than a claim holds', async () => {
    const slow = (server = await openSlowServer(2_400));
    world = await openWorld({ env: { SMTP_URL: slow.url, LETTERS_AT_ONCE: '4' } });
    world.app.get(Ledger).claimSeconds = 4;
    const asked = Array.from({ length: 5 }, (_, at) => `slow-${at}@example.org`);
    await Promise.all(asked.map(ask));
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

import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { appKey, startProcess, vault } from './ground.js';
import { compare } from './rounds.js';
import { seedChange, seedEvents, seedGroup, seedPeople, seedReplies } from '../test/support/seed.js';

const GOAL = 0.9;
const LETTERS = 3_000;
/** Connections to the mail server. Ours has as many letters again in hand, being marked. */
const AT_ONCE = 5;

/**
 * Letters about a change through the whole ledger (claim, world, links, sending, marking), against a pooled nodemailer
 * loop that sends the same letters to the same sink.
 */
export async function letters({ url: databaseUrl, pool }) {
  const groupId = await seedGroup(pool);
  const people = await seedPeople(pool, vault, groupId, LETTERS);
  const sink = await openSink();
  const worker = await startProcess(
    'dist/worker.js',
    {
      DATABASE_URL: databaseUrl,
      SMTP_URL: sink.url,
      APP_KEY: appKey,
      BASE_URL: 'http://127.0.0.1:1',
      LETTERS_AT_ONCE: String(2 * AT_ONCE),
      SWEEP_SECONDS: '1',
    },
    /ready/,
  );
  const loop = await startProcess(
    'bench/limits/letter-loop.js',
    { SMTP_URL: sink.url, AT_ONCE: String(AT_ONCE) },
    /ready/,
  );
  let example = null;

  const ours = async () => {
    const [event] = await seedEvents(pool, groupId, 1);
    await seedReplies(pool, event.occurrenceId, people);
    sink.forget();
    const [startedAt] = await Promise.all([sink.first(), seedChange(pool, event)]);
    const seconds = (await sink.until(LETTERS)) - startedAt;
    example ??= sink.example();
    return (LETTERS - 1) / (seconds / 1000);
  };
  const limit = async () => {
    if (!example) throw new Error('The limit sends what ours sent: ours goes first');
    sink.forget();
    loop.child.stdin.write(`${JSON.stringify({ letter: await example, count: LETTERS })}\n`);
    const startedAt = await sink.first();
    const seconds = (await sink.until(LETTERS)) - startedAt;
    return (LETTERS - 1) / (seconds / 1000);
  };
  const result = await compare({
    name: 'Letters about a change',
    unit: 'letters/s',
    goal: GOAL,
    ours,
    limit,
    rounds: 3,
  });
  await Promise.all([worker.stop(), loop.stop()]);
  await sink.close();
  return [result];
}

/** A mail server that counts, in this process. */
async function openSink() {
  let count = 0;
  let last = '';
  let waiting = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, _, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        if (count === 0) last = Buffer.concat(chunks).toString();
        count += 1;
        waiting = waiting.filter((it) => count < it.count || it.done(performance.now()));
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.server.address());
  const until = (wanted) =>
    count >= wanted ? performance.now() : new Promise((done) => waiting.push({ count: wanted, done }));
  return {
    url: `smtp://127.0.0.1:${port}`,
    forget: () => (count = 0),
    first: () => until(1),
    until,
    /** The first letter, as parts that nodemailer composes again. */
    example: () => partsOf(last),
    close: () => new Promise((done) => server.close(() => done(undefined))),
  };
}

/** Cuts a letter into what a plain nodemailer loop would be given: the same text, HTML, headers and files. */
async function partsOf(source) {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(source);
  return {
    from: mail.from?.value[0],
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content: content.toString(),
    })),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': '<http://127.0.0.1:1/letters/x/unsubscribe>',
    },
  };
}

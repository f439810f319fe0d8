import { startProcess, startWorker, vault } from './ground.js';
import { openSink } from './mail-sink.js';
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
  const worker = await startWorker(databaseUrl, sink.url, { LETTERS_AT_ONCE: String(2 * AT_ONCE) });
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

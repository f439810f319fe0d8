import { expect } from '@jest/globals';
import { ACCOUNT, type LetterAccount } from '../../src/queue/account.queries.js';
import { choreNames } from '../../src/queue/jobs.js';
import type { MailSink } from './mail-sink.js';
import { WebhookReceiver } from './webhook-receiver.js';

interface Ledger {
  query(statement: string, values?: unknown[]): Promise<unknown>;
}

async function rowsOf<Row>(ledger: Ledger, statement: string, values: unknown[] = []): Promise<Row[]> {
  const result = await ledger.query(statement, values);
  return (Array.isArray(result) ? result : (result as { rows: Row[] }).rows) as Row[];
}

/**
 * Holds after every run, when nothing is under way: what came due was sent, suppressed or reported, and what was sent is
 * what the mail server has, each letter once but for repeats under the same Message-ID; or what a gateway has of messages.
 * @returns the sums
 */
export async function expectAllAccounted(ledger: Ledger, carriedBy: MailSink | WebhookReceiver) {
  const accounts = await rowsOf<LetterAccount>(ledger, ACCOUNT, [choreNames, '7 days']);
  const kinds = accounts.filter(({ lane }) => (lane === 'channels') === carriedBy instanceof WebhookReceiver);
  const sum = (what: 'due' | 'sent' | 'suppressed' | 'reported' | 'waiting' | 'unaccounted') =>
    kinds.reduce((total, kind) => total + kind[what], 0);
  const sums = {
    due: sum('due'),
    sent: sum('sent'),
    suppressed: sum('suppressed'),
    reported: sum('reported'),
  };
  expect({ waiting: sum('waiting'), unaccounted: sum('unaccounted') }).toEqual({
    waiting: 0,
    unaccounted: 0,
  });
  expect(sums.due).toBe(sums.sent + sums.suppressed + sums.reported);

  const [{ perhaps }] = (await rowsOf<{ perhaps: number }>(
    ledger,
    `SELECT count(*)::int AS perhaps FROM outbox WHERE perhaps_sent AND state <> 'done' AND name = ANY($1)`,
    [kinds.map(({ name }) => name)],
  )) as [{ perhaps: number }];
  const ids =
    carriedBy instanceof WebhookReceiver
      ? carriedBy.taken.map(({ id }) => id)
      : carriedBy.letters.map(({ headers }) => headers.get('message-id'));
  const taken = new Set(ids).size;
  expect(taken).toBeGreaterThanOrEqual(sums.sent);
  expect(taken).toBeLessThanOrEqual(sums.sent + perhaps);
  return sums;
}

import { jest } from '@jest/globals';
import pg from 'pg';
import type { World } from './world.js';

/** The relay, the queue and the reading of the settings go by the clock, whatever is asked for. */
const BY_THE_CLOCK = /SET rang_at|AND rang_at|WITH quick|bullmq|^--|FROM installation/;

/** The statements this process sends to the database while something is done. */
export async function statementsDuring(act: () => Promise<unknown>): Promise<string[]> {
  return (await callsDuring(act)).map(([text]) => text);
}

/** How many rows of a table those statements look at, whether they are of use or not. */
export async function rowsReadDuring(
  { database }: World,
  table: string,
  act: () => Promise<unknown>,
): Promise<number> {
  let read = 0;
  for (const [text, values] of await callsDuring(act)) {
    if (!text.includes(table)) continue;
    const [explained] = await database.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values as unknown[]);
    read += rowsReadIn(explained['QUERY PLAN'][0].Plan, table);
  }
  return read;
}

type Plan = Record<string, any> & { Plans?: Plan[] };

function rowsReadIn(plan: Plan, table: string): number {
  const kept = ['Actual Rows', 'Rows Removed by Filter', 'Rows Removed by Index Recheck'];
  const here = kept.reduce((sum, name) => sum + (plan[name] ?? 0) * plan['Actual Loops'], 0);
  const below = (plan.Plans ?? []).reduce((sum, it) => sum + rowsReadIn(it, table), 0);
  return (plan['Relation Name'] === table ? here : 0) + below;
}

/** The same, each with its values. */
export async function callsDuring(act: () => Promise<unknown>): Promise<[text: string, values: unknown][]> {
  const asked = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await act();
    const calls = asked.mock.calls as unknown as [string | { text: string }, unknown][];
    return calls
      .map(([statement, values]): [string, unknown] => [
        typeof statement === 'string' ? statement : statement.text,
        values,
      ])
      .filter(([text]) => text && !BY_THE_CLOCK.test(text));
  } finally {
    asked.mockRestore();
  }
}

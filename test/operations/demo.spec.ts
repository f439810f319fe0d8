import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { urlOfRunningPostgres } from '../../src/database/running-postgres.js';
import { Client } from '../support/client.js';
import { freePort, Program } from '../support/program.js';
import { newFolder, tidyUpCopies } from '../support/small-copy.js';
import { until } from '../support/until.js';

describe('the demo', () => {
  const home = newFolder();
  const folder = join(home, 'data-demo');
  let env: Record<string, string>;
  let program: Program;
  let url: string;
  let addresses: string[];

  const start = async () => {
    program = Program.start('demo', env, process.execPath, [], home);
    [, url = ''] = await program.says(/Gatherwell: (\S+)/);
    addresses = ['Administrator', 'Organiser', 'Member'].map(
      (who) => new RegExp(`${who}: +(\\S+)`).exec(program.output)?.[1] ?? '',
    );
  };
  const ask = async <Row extends object>(statement: string): Promise<Row[]> => {
    const client = new pg.Client((await urlOfRunningPostgres(folder))!);
    await client.connect();
    try {
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  const count = async (from: string) => (await ask(`SELECT FROM ${from}`)).length;
  const everything = async () => ({
    people: await count('people'),
    groups: await count('groups'),
    members: await count("memberships WHERE state = 'active'"),
    meetings: await count('occurrences'),
    replies: await count('rsvps'),
  });

  beforeAll(async () => {
    // A shell may know the database and the mail server of the real thing: a demo must not touch them.
    const real = { DATABASE_URL: 'postgres://127.0.0.1:1/real', SMTP_URL: 'smtp://127.0.0.1:1' };
    env = { PORT: String(await freePort()), LOG_LEVEL: 'warn', ...real };
    await start();
  });
  afterAll(tidyUpCopies);

  it('shows a community that is alive', async () => {
    const made = await everything();
    expect(made.people).toBeGreaterThanOrEqual(200);
    expect(await ask('SELECT DISTINCT topics FROM groups')).toHaveLength(made.groups);
    expect(made.groups).toBeGreaterThanOrEqual(4);
    expect(made.meetings).toBeGreaterThanOrEqual(30);
    expect(await count('occurrences WHERE ends_at < now()')).toBeGreaterThan(10);
    expect(await count('occurrences WHERE starts_at > now()')).toBeGreaterThan(10);
    expect(made.replies).toBeGreaterThan(200);
    const kinds = await ask("SELECT DISTINCT kind FROM events WHERE state = 'published'");
    expect(kinds).toHaveLength(5);
    const series = await ask<{ every: string }>(
      "SELECT recurrence_rule -> 'rhythm' ->> 'every' AS every FROM events WHERE recurrence_rule IS NOT NULL",
    );
    expect(series.map(({ every }) => every)).toEqual(['week', 'week', 'week', 'week', 'week', 'week']);
    expect(await count('occurrences WHERE seats_taken = capacity AND last_in_line > 0')).toBe(2);
    expect(await count('rsvps WHERE place_in_line IS NOT NULL')).toBe(5);
    expect(
      await count(
        `rsvps r JOIN occurrences o ON o.id = r.occurrence_id JOIN events e ON e.id = o.event_id
         JOIN groups g ON g.id = e.group_id WHERE g.waiting_rule = 'offer' AND r.place_in_line IS NOT NULL`,
      ),
    ).toBe(2);
    expect(await ask("SELECT name FROM groups WHERE waiting_rule = 'offer'")).toEqual([
      { name: "The Carers' Table" },
    ]);
    expect(await count('standing_places')).toBe(4);
    expect(await count('rsvps WHERE is_regular')).toBeGreaterThan(12);
    expect(await count('rsvps WHERE first_time')).toBeGreaterThan(3);
    expect(await count('rsvps WHERE answers_box IS NOT NULL AND needs_box IS NOT NULL')).toBeGreaterThan(3);
    expect(await count('memberships WHERE greets')).toBe(made.groups);
    await until('letters lie in the mailbox', async () => (await count('mailbox_letters')) > 50);
  });

  it('writes no letters about what is over', async () => {
    const late = await count("outbox WHERE use_by < now() AND state IN ('pending', 'failed')");
    expect(late).toBe(0);
  });

  it('prints who to be, and their letters land in the mailbox', async () => {
    for (const [at, email] of addresses.entries()) {
      const client = new Client(url);
      const asked = await client.post('/api/v1/sign-in-requests', { email });
      const code = await codeFor(client, email);
      const signedIn = await client.post('/api/v1/sessions', { signInRequestId: asked.json.id, code });
      expect(signedIn.status).toBe(201);
      expect((await client.get('/api/v1/me')).json.administrator).toBe(at === 0);
      if (at === 2) await expectToComeEveryTime(client);
    }
  });

  const expectToComeEveryTime = async (member: Client) => {
    const [{ id } = { id: '' }] = await ask<{ id: string }>(
      'SELECT event_id AS id FROM standing_places LIMIT 1',
    );
    expect((await member.page(`/series/${id}/standing-place`)).text).toContain('You come every time');
  };

  it('adds nothing at its second start, and fills the calendar again when time has passed', async () => {
    const before = await everything();
    await program.stop();
    await start();
    expect(await everything()).toEqual(before);

    await ask(
      "DELETE FROM events WHERE id IN (SELECT event_id FROM occurrences WHERE starts_at > now() + interval '9 days')",
    );
    const thinned = await everything();
    expect(thinned.meetings).toBeLessThan(before.meetings);
    expect((await program.stop()).code).toBe(0);
    await start();
    const again = await everything();
    expect(again.meetings).toBeGreaterThan(thinned.meetings + 10);
    expect(again.people).toBe(before.people);
  });
});

/** Reads the newest letter to an address as a visitor of the mailbox page would. */
async function codeFor(client: Client, email: string): Promise<string> {
  let code = '';
  await until(`a letter with a code for ${email}`, async () => {
    const list = (await client.page('/mailbox')).text;
    for (const [, path] of list.matchAll(/href="(\/mailbox\/\d+)"/g)) {
      const letter = (await client.page(path!)).text;
      code = letter.includes(email) ? (/Here is your code:\s+(\d{3} \d{3})/.exec(letter)?.[1] ?? '') : '';
      if (code) break;
    }
    return code !== '';
  });
  return code;
}

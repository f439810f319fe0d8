import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { urlOfRunningPostgres } from '../../src/database/running-postgres.js';
import { Client } from '../support/client.js';
import { MailSink } from '../support/mail-sink.js';
import { freePort, Program } from '../support/program.js';
import { until } from '../support/until.js';
import { newFolder, runCommand, smallCopy, tidyUpCopies } from '../support/small-copy.js';

const ASKING = 'waiting@example.org';

describe('a backup of a running copy', () => {
  let mail: MailSink;
  let env: Record<string, string>;
  let file: string;
  let cookies: Map<string, string>;
  let counted: Record<string, number>;

  beforeAll(async () => {
    mail = await MailSink.open();
    mail.refuse = (address) => (address === ASKING ? { code: 451, message: 'come back later' } : null);
    env = await smallCopy({ SMTP_URL: mail.url, SWEEP_SECONDS: '1' });
    const program = Program.start('main', env);
    const [, url] = await program.says(/Gatherwell: (\S+)/);
    const ada = await signIn(new Client(url!), 'ada@example.org', mail);
    cookies = ada.cookies;
    await inDatabase(env['DATA_DIR']!, (sql) =>
      sql.query('UPDATE people SET administrator = true; UPDATE installation SET set_up_at = now()'),
    );
    await new Client(url!).post('/api/v1/sign-in-requests', { email: ASKING });
    await until(
      'the letter was refused for now',
      async () => (await inDatabase(env['DATA_DIR']!, waiting)) === 1,
    );

    file = join(newFolder(), 'gatherwell.backup');
    const { code, output } = await runCommand('backup', env, file);
    expect(output).toContain(`are in ${file}`);
    expect(code).toBe(0);
    counted = await inDatabase(env['DATA_DIR']!, countAll);
    await program.stop();
  });

  afterAll(async () => {
    await tidyUpCopies();
    await mail.close();
  });

  it('is for its owner alone, and never written over', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await runCommand('backup', env, file);
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('is there already') });
  });

  it('restores everyone and everything, and sends nothing until an administrator says so', async () => {
    const folder = newFolder();
    const restored = await runCommand('restore', env, file, '--into', folder);
    expect(restored.output).toContain('It sends no letters until an administrator says so');
    expect(restored.code).toBe(0);

    mail.refuse = () => null;
    const program = Program.start('main', { ...env, DATA_DIR: folder, PORT: String(await freePort()) });
    const [, url] = await program.says(/Gatherwell: (\S+)/);
    const ada = new Client(url!);
    cookies.forEach((value, name) => ada.cookies.set(name, value));
    expect((await ada.get('/api/v1/me')).json.email).toBe('ada@example.org');
    expect(await inDatabase(folder, countAll)).toMatchObject(counted);

    await inDatabase(folder, (sql) => sql.query('UPDATE outbox SET due_at = now(), rang_at = NULL'));
    await new Promise((pass) => setTimeout(pass, 3_000));
    expect(mail.letters.filter((letter) => letter.to === ASKING)).toEqual([]);

    expect((await ada.delete('/api/v1/installation/hold')).status).toBeLessThan(300);
    await inDatabase(folder, (sql) => sql.query('UPDATE outbox SET rang_at = NULL'));
    await mail.letterTo(ASKING);
    await signIn(new Client(url!), 'new@example.org', mail);
    expect((await program.stop()).code).toBe(0);
    expect(program.output).not.toContain('Welcome:');
  });

  it('refuses a folder that is not empty', async () => {
    const { code, output } = await runCommand('restore', env, file);
    expect(output).toMatch(/is not empty\. Restore into a new folder/);
    expect(code).toBe(1);
  });

  it('refuses a file that is cut short, and leaves nothing behind', async () => {
    const cut = join(newFolder(), 'cut.backup');
    writeFileSync(cut, readFileSync(file));
    truncateSync(cut, statSync(file).size - 200);
    const folder = newFolder();
    const { code, output } = await runCommand('restore', env, cut, '--into', folder);
    expect(output).toMatch(/cut\.backup cannot be read: it is damaged/);
    expect(code).toBe(1);
    expect((await runCommand('restore', env, file, '--into', folder)).code).toBe(0);
  });

  it('can be made at rest too', async () => {
    const atRest = join(newFolder(), 'at-rest.backup');
    expect((await runCommand('backup', env, atRest)).code).toBe(0);
  });
});

async function signIn(client: Client, email: string, mail: MailSink): Promise<Client> {
  const { json } = await client.post('/api/v1/sign-in-requests', { email });
  const { text } = await mail.letterTo(email);
  const code = /\b\d{3} ?\d{3}\b/.exec(text)?.[0];
  const signedIn = await client.post('/api/v1/sessions', { signInRequestId: json.id, code });
  expect(signedIn.status).toBe(201);
  return client;
}

async function inDatabase<T>(folder: string, ask: (sql: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client((await urlOfRunningPostgres(folder))!);
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

async function waiting(sql: pg.Client): Promise<number> {
  const { rows } = await sql.query("SELECT FROM outbox WHERE state = 'pending' AND outcome = 'smtp-451'");
  return rows.length;
}

async function countAll(sql: pg.Client): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ['people', 'sessions', 'sign_in_requests', 'outbox', 'link_tokens', 'installation'])
    counts[table] = (await sql.query(`SELECT FROM ${table}`)).rows.length;
  return counts;
}

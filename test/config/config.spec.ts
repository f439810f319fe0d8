import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Config, ConfigError } from '../../src/config/config.js';

/** What is said about wrong settings; nothing about right ones. */
function problems(env: NodeJS.ProcessEnv): string[] {
  const read = () => new Config(env);
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the settings', () => {
  const production = {
    NODE_ENV: 'production',
    APP_KEY: randomBytes(32).toString('base64'),
    BASE_URL: 'https://meet.example.org',
    DATABASE_URL: 'postgres://localhost/gatherwell',
  };

  it('are read from the environment in one place', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((it) =>
      /\/.*\.tsx?$/.test(it),
    );
    expect(files.length).toBeGreaterThan(300);
    const readers = files.filter((file) => /process\.env|\benv\[/.test(readFileSync(`src/${file}`, 'utf8')));
    expect(readers).toEqual(['config/config.ts']);
  });

  it('can all be left out on a laptop', () => {
    const config = new Config({});
    expect(config).toMatchObject({
      port: 3000,
      host: 'localhost',
      baseUrl: 'http://localhost:3000',
      dataDir: resolve('data'),
      databaseUrl: null,
      queueUrl: null,
      smtpUrl: null,
      runsWorkers: true,
    });
  });

  it('name every wrong one at once', () => {
    const wrong = {
      NODE_ENV: 'prod',
      PORT: 'eighty',
      BASE_URL: 'meet.example.org',
      DATABASE_URL: 'mysql://x',
      DATABASE_POOL: '1',
      QUEUE_URL: 'amqp://x',
      SMTP_URL: 'http://x',
      LETTERS_AT_ONCE: '0',
      MOST_LETTERS_A_DAY: '0',
      INBOUND_ADDRESS: 'replies+all@example.org',
      INBOUND_LISTEN: 'lmtp://somewhere',
      INBOUND_IMAP_URL: 'pop3://x',
      INBOUND_MOST_KB: '1',
      INBOUND_NAME_SERVERS: 'dns.example.org',
      WEBHOOK_URL: 'http://sms.example.org',
      WEBHOOK_SECRET: 'whsec_c2hvcnQ=',
      WEBHOOK_SECRET_PREVIOUS: 'whsec_c2hvcnQ=',
      APP_KEY: 'short',
      APP_KEY_PREVIOUS: 'short',
      DKIM_DOMAIN: 'example.org',
      RUN_WORKERS: 'perhaps',
      SWEEP_SECONDS: '0',
      TRUSTED_PROXIES: '-1',
      LOG_LEVEL: 'loud',
      WEBHOOK_NAME: '',
    };
    const named = problems(wrong).map((problem) => /^[A-Z_]+/.exec(problem)?.[0]);
    expect(named).toHaveLength(Object.keys(wrong).length);
    expect(new Set(named)).toEqual(new Set(Object.keys(wrong)));
  });

  it.each([
    ['lmtp://127.0.0.1:2424', { protocol: 'lmtp', at: { host: '127.0.0.1', port: 2424 } }],
    ['smtp://[::1]:2525', { protocol: 'smtp', at: { host: '::1', port: 2525 } }],
    ['lmtp:///run/gatherwell.sock', { protocol: 'lmtp', at: { path: '/run/gatherwell.sock' } }],
  ])('tell where letters come in: %s', (INBOUND_LISTEN, door) => {
    const config = new Config({ INBOUND_LISTEN, INBOUND_ADDRESS: 'Replies@example.org' });
    expect(config).toMatchObject({ inboundListen: door, inboundAddress: 'replies@example.org' });
  });

  it('are accepted in production when they are complete', () => {
    expect(problems(production)).toEqual([]);
  });

  it.each([
    ['without a key', { APP_KEY: '' }, 'APP_KEY is missing'],
    ['with a short key', { APP_KEY: 'c2hvcnQ=' }, 'APP_KEY must be 32 bytes'],
    ['without https', { BASE_URL: 'http://meet.example.org' }, 'BASE_URL'],
    ['with a path behind the host', { BASE_URL: 'https://example.org/meet' }, 'BASE_URL'],
    ['with synchronize', { TYPEORM_SYNCHRONIZE: 'true' }, 'TYPEORM_SYNCHRONIZE'],
    [
      'with a DKIM key that is not there',
      { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'letters', DKIM_KEY_FILE: '/no/such/key.pem' },
      'DKIM_KEY_FILE',
    ],
    [
      'with a DKIM key that is none',
      { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'letters', DKIM_KEY_FILE: 'package.json' },
      'DKIM_KEY_FILE',
    ],
    ['with half a DKIM key', { DKIM_DOMAIN: 'example.org' }, 'DKIM_DOMAIN'],
    ['with workers that run perhaps', { RUN_WORKERS: 'perhaps' }, 'RUN_WORKERS must be one of'],
    ['without workers for the embedded database', { DATABASE_URL: '', RUN_WORKERS: 'no' }, 'RUN_WORKERS'],
    ['that receive letters nowhere', { INBOUND_LISTEN: 'lmtp://127.0.0.1:2424' }, 'INBOUND_ADDRESS'],
    ['that name a webhook which is nowhere', { WEBHOOK_NAME: 'Text messages' }, 'WEBHOOK_URL'],
    [
      'that answer letters to nobody',
      { DATABASE_URL: '', INBOUND_ADDRESS: 'replies@example.org' },
      'INBOUND_ADDRESS needs an INBOUND_LISTEN',
    ],
  ])('refuse production %s', (_, change, name) => {
    expect(problems({ ...production, ...change })).toEqual([expect.stringContaining(name)]);
  });

  it.each([
    ['https://sms.example.org/messages', []],
    ['http://127.0.0.1:8080/', []],
    ['http://[::1]:8080/', []],
    ['http://10.0.0.7/', ['WEBHOOK_URL']],
    ['http://localhost.example.org/', ['WEBHOOK_URL']],
    ['https://ana:secret@sms.example.org/', ['WEBHOOK_URL']],
  ])('take a webhook at %s: %j', (WEBHOOK_URL, wrong) => {
    const WEBHOOK_SECRET = `whsec_${randomBytes(32).toString('base64')}`;
    const told = problems({ WEBHOOK_URL, WEBHOOK_SECRET, WEBHOOK_NAME: 'Text messages' });
    expect(told.map((it) => /^[A-Z_]+/.exec(it)?.[0])).toEqual(wrong);
  });

  it('reads the limits of lanes, and says how to write them when they are wrong', () => {
    const limits = new Config({ LANE_LETTERS_PER_MINUTE: 'reminders=300, digests=60' }).laneLettersPerMinute;
    expect(limits).toEqual({ 'sign-in': null, changes: null, reminders: 300, digests: 60 });
    for (const wrong of ['letters=3', 'digests', 'digests=0', 'digests=1.5'])
      expect(() => new Config({ LANE_LETTERS_PER_MINUTE: wrong })).toThrow(
        /LANE_LETTERS_PER_MINUTE must be like/,
      );
  });

  it('reads the limits of domains, and says how to write them when they are wrong', () => {
    const read = (said: string) => new Config({ DOMAIN_LETTERS_PER_MINUTE: said }).domainLettersPerMinute;
    expect(read('Example.org=120, example.net=60 *=600')).toEqual({
      named: new Map([
        ['example.org', 120],
        ['example.net', 60],
      ]),
      others: 600,
    });
    expect(read('')).toEqual({ named: new Map(), others: null });
    for (const wrong of ['example=3', 'ana@example.org=3', '*', 'example.org=0', 'a.b=1=2', '*=1.5'])
      expect(() => read(wrong)).toThrow(/DOMAIN_LETTERS_PER_MINUTE must be like/);
  });
});

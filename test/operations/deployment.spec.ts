import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { Config } from '../../src/config/config.js';

interface Service {
  environment?: Record<string, string | number>;
  healthcheck?: { test?: string[]; disable?: boolean };
  image: string;
  command?: string[];
  ports?: string[];
  profiles?: string[];
  stop_grace_period?: string;
  depends_on?: Record<string, { condition: string }>;
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};
const dotEnv = parseEnv(readFileSync('.env.example', 'utf8')) as Record<string, string>;

/** The settings of a service, as compose makes them of what the operator wrote into .env. */
function settingsOf(service: string, env: Record<string, string>): Config {
  const given = Object.entries(compose.services[service]!.environment!).map(([name, value]) => [
    name,
    String(value).replace(
      /\$\{(\w+)(?::[-?]([^}]*))?\}/g,
      (_, wanted, otherwise) => env[wanted] ?? otherwise,
    ),
  ]);
  return new Config(Object.fromEntries(given));
}

const dockerfile = readFileSync('Dockerfile', 'utf8');
const settings = [
  ...readFileSync('src/config/config.ts', 'utf8').matchAll(/(?:read|this)\.\w+\(\s*'([A-Z][A-Z_]+)'/g),
].map(([, name]) => name!);

describe('.env.example', () => {
  it('names every setting that the program reads, and no other', () => {
    const named = Object.keys(dotEnv);
    expect(named.toSorted()).toEqual([...new Set(settings)].toSorted());
    expect(named.length).toBeGreaterThan(15);
  });

  it('gives each the value that it has when it is left out', () => {
    expect(new Config(dotEnv)).toEqual(new Config({}));
  });
});

describe('docker-compose.yml', () => {
  it('brings everything one server needs', () => {
    expect(Object.keys(compose.services).toSorted()).toEqual([
      'inbound',
      'mailpit',
      'postgres',
      'valkey',
      'web',
      'worker',
    ]);
    expect(compose.services['postgres']!.image).toBe('postgres:18');
    expect(compose.services['valkey']!.image).toMatch(/^valkey\/valkey:/);
    expect(compose.services['mailpit']!.image).toMatch(/^axllent\/mailpit:/);
    expect(compose.services['worker']!.command).toContain('dist/worker.js');
    for (const name of ['postgres', 'valkey', 'mailpit'])
      expect(compose.services[name]!.healthcheck?.test).toBeDefined();
  });

  it('makes the program find all of it, and leaves the letters to the worker', () => {
    const env = {
      BASE_URL: 'https://meet.example.org',
      APP_KEY: `${'A'.repeat(43)}=`,
      POSTGRES_PASSWORD: 'secret',
    };
    for (const name of ['web', 'worker']) {
      const config = settingsOf(name, env);
      expect(config.production).toBe(true);
      expect(config.databaseUrl).toBe('postgres://gatherwell:secret@postgres:5432/gatherwell');
      expect(config.queueUrl).toBe('redis://valkey:6379');
      expect(config.smtpUrl).toBe('smtp://mailpit:1025');
    }
    expect(settingsOf('web', env)).toMatchObject({ host: '0.0.0.0', port: 3000, runsWorkers: false });
  });

  it('hands on what the operator wants with letters that come back', () => {
    const env = {
      APP_KEY: `${'A'.repeat(43)}=`,
      INBOUND_ADDRESS: 'replies@example.org',
      INBOUND_IMAP_URL: 'imaps://user:secret@imap.example.org/INBOX',
      INBOUND_MOST_KB: '512',
      INBOUND_NAME_SERVERS: '192.0.2.1',
    };
    for (const name of ['web', 'worker', 'inbound'])
      expect(settingsOf(name, { ...env, BASE_URL: 'https://meet.example.org' })).toMatchObject({
        inboundAddress: 'replies@example.org',
        inboundListen: name === 'inbound' ? { protocol: 'lmtp', at: { host: '0.0.0.0', port: 2424 } } : null,
        inboundImapUrl: env.INBOUND_IMAP_URL,
        inboundMostBytes: 512 * 1024,
        inboundNameServers: ['192.0.2.1'],
      });
  });

  it('opens a port for letters only where they are wanted, and lets workers be many', () => {
    const { web, worker, inbound } = compose.services;
    expect([web!.profiles, worker!.profiles, inbound!.profiles]).toEqual([undefined, undefined, ['inbound']]);
    expect(worker!.ports).toBeUndefined();
    expect(inbound).toMatchObject({ command: worker!.command, ports: ['127.0.0.1:2424:2424'] });
  });

  it('gives the program longer to stop than it takes', () => {
    for (const name of ['web', 'worker', 'inbound'])
      expect(parseInt(compose.services[name]!.stop_grace_period!, 10)).toBeGreaterThan(30);
  });

  it('waits for the database and the queue', () => {
    for (const name of ['web', 'worker', 'inbound'])
      expect(compose.services[name]!.depends_on).toEqual({
        postgres: { condition: 'service_healthy' },
        valkey: { condition: 'service_healthy' },
      });
  });

  it('sets only settings that exist, and will not start without a key', () => {
    for (const name of ['web', 'worker', 'inbound']) {
      const environment = compose.services[name]!.environment!;
      expect(Object.keys(environment).filter((it) => !settings.includes(it))).toEqual([]);
      expect(environment['APP_KEY']).toMatch(/^\$\{APP_KEY:\?/);
    }
  });
});

describe('the Dockerfile', () => {
  it('lets in and copies all that the build reads', () => {
    const { sourceRoot, compilerOptions } = JSON.parse(readFileSync('nest-cli.json', 'utf8'));
    const parts = compilerOptions.plugins.map((path: string) => path.split('/').at(-2));
    const admitted = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const folder of [sourceRoot, ...parts]) {
      expect(admitted).toContain(`!${folder}`);
      expect(dockerfile).toContain(`\nCOPY ${folder} ${folder}\n`);
    }
    expect(parts).toEqual(['scripts']);
  });

  it('ships what runs and not what builds, as an ordinary user, and tells when it is not well', () => {
    const stages = dockerfile.split(/^(?=FROM )/m);
    const last = stages.at(-1)!;
    expect(stages.length).toBeGreaterThan(2);
    expect(last).toMatch(/^FROM node:\S+\n/);
    expect(last).not.toMatch(/npm|COPY src/);
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK [^]*\/health\/ready/m);
    expect(last).toMatch(/^CMD .*"dist\/main\.js"\]$/m);
  });
});

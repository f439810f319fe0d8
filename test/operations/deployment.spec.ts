import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

interface Service {
  environment?: Record<string, string>;
  healthcheck?: object;
  image: string;
  depends_on?: Record<string, { condition: string }>;
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};
const dockerfile = readFileSync('Dockerfile', 'utf8');
const settings = [
  ...readFileSync('src/config/config.ts', 'utf8').matchAll(/(?:read|this)\.\w+\(\s*'([A-Z][A-Z_]+)'/g),
].map(([, name]) => name!);

describe('.env.example', () => {
  it('names every setting that the program reads, and no other', () => {
    const named = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(
      ([, name]) => name!,
    );
    expect(named.toSorted()).toEqual([...new Set(settings)].toSorted());
    expect(named.length).toBeGreaterThan(15);
  });
});

describe('docker-compose.yml', () => {
  it('brings everything one server needs', () => {
    expect(Object.keys(compose.services).toSorted()).toEqual([
      'mailpit',
      'postgres',
      'valkey',
      'web',
      'worker',
    ]);
    expect(compose.services['postgres']!.image).toBe('postgres:18');
    for (const name of ['postgres', 'valkey', 'mailpit', 'worker'])
      expect(compose.services[name]!.healthcheck).toBeDefined();
  });

  it('waits for the database and the queue', () => {
    for (const name of ['web', 'worker'])
      expect(compose.services[name]!.depends_on).toEqual({
        postgres: { condition: 'service_healthy' },
        valkey: { condition: 'service_healthy' },
      });
  });

  it('sets only settings that exist, and will not start without a key', () => {
    for (const name of ['web', 'worker']) {
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

  it('runs as an ordinary user and tells when it is not well', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });
});

import { randomBytes } from 'node:crypto';
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

  it('can all be left out on a laptop', () => {
    const config = new Config({});
    expect(config).toMatchObject({
      port: 3000,
      baseUrl: 'http://localhost:3000',
      databaseUrl: null,
      runsWorkers: true,
    });
  });

  it('name every wrong one at once', () => {
    const wrong = {
      PORT: 'eighty',
      BASE_URL: 'meet.example.org',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud',
    };
    expect(problems(wrong)).toHaveLength(4);
    for (const name of Object.keys(wrong)) expect(problems(wrong).join()).toContain(name);
  });

  it('are accepted in production when they are complete', () => {
    expect(problems(production)).toEqual([]);
  });

  it.each([
    ['without a key', { APP_KEY: '' }, 'APP_KEY'],
    ['with a short key', { APP_KEY: 'c2hvcnQ=' }, 'APP_KEY'],
    ['without https', { BASE_URL: 'http://meet.example.org' }, 'BASE_URL'],
    ['with a path behind the host', { BASE_URL: 'https://example.org/meet' }, 'BASE_URL'],
    ['with synchronize', { TYPEORM_SYNCHRONIZE: 'true' }, 'TYPEORM_SYNCHRONIZE'],
    [
      'with a DKIM key that is not there',
      { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'letters', DKIM_KEY_FILE: '/no/such/key.pem' },
      'DKIM_KEY_FILE',
    ],
    ['with half a DKIM key', { DKIM_DOMAIN: 'example.org' }, 'DKIM_DOMAIN'],
  ])('refuse production %s', (_, change, name) => {
    expect(problems({ ...production, ...change }).join()).toContain(name);
  });
});

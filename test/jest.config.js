import { fileURLToPath } from 'node:url';

const loadOnce = '<rootDir>/test/support/jest/load-once.js';
const src = fileURLToPath(new URL('../src/', import.meta.url));
/** Those that tests and program share, and those that take long. */
const packages = ['@nestjs/core', 'pg', 'playwright-core', 'smtp-server', 'temporal-polyfill', 'typeorm'];
const commonJsPackages = ['class-validator', 'ioredis', 'mailparser'];

/** @type {import('jest').Config} */
export default {
  rootDir: '..',
  roots: ['<rootDir>/test', '<rootDir>/src'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testEnvironment: '<rootDir>/test/support/jest/environment.js',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    [`^${escaped(src)}.+\\.tsx?$`]: loadOnce,
    [filesOf(packages)]: loadOnce,
    [filesOf(commonJsPackages)]: [loadOnce, { commonJs: true }],
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
  transformIgnorePatterns: [],
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  testSequencer: '<rootDir>/test/support/jest/longest-first.js',
  // On two cores, since those that start programs, mail servers and browsers wait more than they work; four are too many.
  maxWorkers: 3,
  testTimeout: 120_000,
  // A worker that leaves nothing open still takes more than half a second to end where two cores do much else.
  workerGracefulExitTimeout: 10_000,
};

/** A pattern for what these packages are loaded from. */
function filesOf(names) {
  return names.map((name) => `^${escaped(fileURLToPath(import.meta.resolve(name)))}$`).join('|');
}

function escaped(path) {
  return path.replace(/[^\w/-]/g, '\\$&');
}

import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { freePort, Program } from '../support/program.js';
import { newFolder, postgresOf, tidyUpCopies } from '../support/small-copy.js';
import { until } from '../support/until.js';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

afterAll(tidyUpCopies);

/**
 * What `npm ci` leaves of a fresh checkout: the sources and the packages, nothing built and no data. Types are right, or
 * these tests would not have been built: to look at them again takes longer than all else here.
 */
function freshCheckout(): string {
  const folder = newFolder();
  for (const name of ['package.json', 'nest-cli.json', 'scripts', 'src'])
    cpSync(name, join(folder, name), { recursive: true });
  const { compilerOptions, ...others } = JSON.parse(readFileSync('tsconfig.json', 'utf8'));
  const unchecked = { ...others, compilerOptions: { ...compilerOptions, noCheck: true } };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(unchecked));
  installPackages(folder);
  return folder;
}

function installPackages(folder: string): void {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

/** Whether `npm run build` finds something to build: it cannot, without packages. */
async function wouldBuild(folder: string): Promise<boolean> {
  rmSync(join(folder, 'node_modules'));
  const { code } = await Program.npm(['run', 'build'], folder, {}).ended;
  installPackages(folder);
  return code !== 0;
}

describe('in a fresh checkout', () => {
  it('npm start builds, serves and keeps its data beside it, and npm run dev starts again at every change; what is built is built once', async () => {
    const folder = freshCheckout();
    const env = { PORT: String(await freePort()), LOG_LEVEL: 'warn' };
    const started = Program.npm(['start'], folder, env);
    const [, url] = await started.says(/^Gatherwell: (\S+)\nWelcome: /m, 240);
    expect(url).toBe(`http://localhost:${env.PORT}`);
    expect((await new Client(url!).page('/')).text).toContain('/assets/site.');
    expect(postgresOf(join(folder, 'data'))).not.toBeNull();
    await started.stop('SIGINT');
    await until('its database has stopped', () => postgresOf(join(folder, 'data')) === null);

    const source = join(folder, 'src/explain.ts');
    const sentence = readFileSync(source);
    expect(await wouldBuild(folder)).toBe(false);
    appendFileSync(source, '\n');
    expect(await wouldBuild(folder)).toBe(true);
    writeFileSync(source, sentence);
    expect(await wouldBuild(folder)).toBe(false);

    const watched = Program.npm(['run', 'dev'], folder, env);
    await watched.says(/^Gatherwell: /m, 240);
    appendFileSync(source, "process.stdout.write('changed\\n');\n");
    await watched.says(/^changed$/m, 120);
    await watched.stop('SIGINT');
    await until('its database has stopped', () => postgresOf(join(folder, 'data')) === null);
    writeFileSync(source, sentence);
    expect(await wouldBuild(folder)).toBe(true);
  }, 600_000);
});

describe('every command that runs the program', () => {
  const commands = Object.entries(scripts).filter(([, line]) => /\bdist\//.test(line));

  it.each(commands)('npm run %s builds it first', (name, line) => {
    expect(scripts[`pre${name}`]).toBe('npm run --silent build');
    const [entry = ''] = /dist\/[\w-]+(?=\.js)/.exec(line) ?? [];
    expect(existsSync(`${entry.replace('dist/', 'src/')}.ts`)).toBe(true);
  });

  it('is one of those that people are told of', () => {
    expect(commands.map(([name]) => name).toSorted()).toEqual([
      'administrator',
      'backup',
      'demo',
      'restore',
      'rotate-keys',
      'start',
    ]);
  });
});

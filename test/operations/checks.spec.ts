import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { newFolder, tidyUpCopies } from '../support/small-copy.js';

afterAll(tidyUpCopies);

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The PATH of a machine whose npm is this script. */
function pathWithNpm(script: string): string {
  const folder = newFolder();
  write(folder, 'npm', `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  return [folder, process.env['PATH']].join(delimiter);
}

describe('.ci/run', () => {
  const run = (npm: string) =>
    spawnSync('.ci/run', { env: { PATH: pathWithNpm(npm) }, encoding: 'utf8', stdio: 'pipe' });

  it('installs, checks, lists what we ship, and runs the tests as a newcomer does', () => {
    const { status, stdout } = run('echo "$@"');
    expect(stdout.trim().split('\n')).toEqual(['ci --no-audit --no-fund', 'run check', 'run sbom', 'test']);
    expect(status).toBe(0);
  });

  it.each(['ci', 'check', 'sbom', 'test'])('ends where %s fails', (step) => {
    const { status, stdout } = run(`echo "$@"; case "$*" in *${step}*) exit 7;; esac`);
    expect(stdout.trim().split('\n').at(-1)).toContain(step);
    expect(status).toBe(7);
  });
});

describe('npm run check', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

  /** What is said about a project with these files, a line each. */
  function complaintsAbout(files: Record<string, string>): string[] {
    const folder = newFolder();
    for (const [path, text] of Object.entries(files)) write(folder, path, text);
    write(folder, 'oxlint.config.mjs', readFileSync('oxlint.config.mjs', 'utf8'));
    const flags = ['-c', 'oxlint.config.mjs', '--deny-warnings', '-f', 'unix', '.'];
    const { stdout } = spawnSync(resolve('node_modules/.bin/oxlint'), flags, {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout.split('\n').filter((line) => line.includes('[Error/'));
  }

  const restrictedImportsIn = (files: Record<string, string>) =>
    complaintsAbout(files).filter((line) => line.includes('no-restricted-imports'));

  it('looks at layout, slips and types, of the program and of its tests', () => {
    expect(scripts['check']!.split(' && ')).toEqual([
      'oxfmt --check',
      'oxlint -c oxlint.config.mjs --type-aware --deny-warnings',
      'tsc --noEmit',
      'tsc --noEmit -p test',
    ]);
  });

  it('lets a folder import those below it, and none of those above it', () => {
    const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| (`\w+`(?:, `\w+`)*) +\|/gm);
    const floors = [...rows].map(([, names]) => [...names!.matchAll(/\w+/g)].map(([name]) => name));
    const there = readdirSync('src', { withFileTypes: true }).filter((it) => it.isDirectory());
    expect(floors.flat().toSorted()).toEqual(there.map(({ name }) => name).toSorted());

    const importing = (up: string, folders: string[]) =>
      folders.map((it) => `export { it as ${it} } from '${up}${it}/it.js';\n`).join('');
    for (const [at, floor] of floors.entries()) {
      const above = floors.slice(0, at).flat();
      const below = floors.slice(at + 1).flat();
      for (const folder of floor) {
        const complaints = restrictedImportsIn({
          [`src/${folder}/above.ts`]: importing('../', above),
          [`src/${folder}/inside/above.ts`]: importing('../../', above),
          [`src/${folder}/top.ts`]: "export { it } from '../serve.js';\n",
          [`src/${folder}/below.ts`]: importing('../', below),
        });
        expect([folder, complaints.length]).toEqual([folder, 2 * above.length + 1]);
        expect(complaints.join('\n')).not.toMatch(/below\.ts/);
      }
    }
  });

  it('finds a test that is skipped, and one that makes all others be', () => {
    const tests = [
      "it.skip('x', () => undefined);",
      "describe.skip('x', () => undefined);",
      "it.only('x', () => undefined);",
    ];
    const start =
      "import { describe, it } from '@jest/globals';\ndescribe('x', () => {\n  it('y', () => undefined);\n});\n";
    for (const test of tests)
      expect(complaintsAbout({ 'test/a.spec.ts': `${start}${test}\n` })).toEqual([
        expect.stringMatching(/jest\(no-(disabled|focused)-tests\)/),
      ]);
    expect(complaintsAbout({ 'test/a.spec.ts': start })).toEqual([]);
  });
});

describe('npm run sbom', () => {
  const list = (...licences: object[]) => {
    const components = licences.map((it, at) => ({ name: `part-${at}`, version: '1.0.0', licenses: [it] }));
    const folder = newFolder();
    write(folder, 'bom.json', JSON.stringify({ components }));
    const env = { PATH: pathWithNpm('cat bom.json') };
    const { status, stderr } = spawnSync(process.execPath, [resolve('.ci/sbom.js')], { cwd: folder, env });
    return { status, complaint: stderr.toString(), folder };
  };

  it('lists every part that we ship, with its licence', () => {
    const { status, folder } = list({ license: { id: 'MIT' } }, { expression: '(GPL-3.0 OR ISC)' });
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'dist/licences.txt'), 'utf8')).toBe(
      'part-0@1.0.0: MIT\npart-1@1.0.0: (GPL-3.0 OR ISC)\n',
    );
    expect(JSON.parse(readFileSync(join(folder, 'dist/sbom.json'), 'utf8')).components).toHaveLength(2);
  });

  it('stops at a licence that somebody has to look at first', () => {
    for (const licence of [
      { license: { id: 'AGPL-3.0' } },
      { expression: 'MIT AND GPL-3.0' },
      { license: {} },
    ])
      expect(list({ license: { id: 'MIT' } }, licence)).toMatchObject({
        status: 1,
        complaint: expect.stringMatching(/^part-1@1\.0\.0 is under/),
      });
  });
});

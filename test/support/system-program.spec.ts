import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findOrInstall } from './system-program.js';

describe('a program that tests need', () => {
  const before = { path: process.env['PATH'], uid: process.getuid };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gatherwell-path-'));
    process.env['PATH'] = folder;
  });
  afterEach(() => {
    process.env['PATH'] = before.path;
    if (before.uid) process.getuid = before.uid;
    delete process.env['TEA_KETTLE_PATH'];
    rmSync(folder, { recursive: true });
  });

  const put = (name: string, script = '') => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
    return join(folder, name);
  };
  const find = () => findOrInstall(['kettle', 'tea-kettle'], 'kettle-package', 'TEA_KETTLE_PATH');

  it('is the one that a variable names, or else the first on the PATH', () => {
    const second = put('tea-kettle');
    expect(find()).toBe(second);
    expect(put('kettle')).toBe(find());
    process.env['TEA_KETTLE_PATH'] = '/opt/kettle';
    expect(find()).toBe('/opt/kettle');
  });

  it('is installed from the system’s packages where we may', () => {
    process.getuid = () => 0;
    put(
      'apt-get',
      `case "$*" in *install*kettle-package*) : > ${folder}/kettle; /bin/chmod 755 ${folder}/kettle;; esac`,
    );
    expect(find()).toBe(join(folder, 'kettle'));
  });

  it('is asked for by name where we may not, and nothing is skipped', () => {
    const sentence =
      'The tests need kettle or tea-kettle. Install it (on Debian and Ubuntu: sudo apt-get install kettle-package), ' +
      'or set TEA_KETTLE_PATH to its path.';
    process.getuid = () => 0;
    expect(find).toThrow(sentence);
    process.getuid = () => 1000;
    put('apt-get', `: > ${folder}/tried`);
    expect(find).toThrow(sentence);
    expect(existsSync(join(folder, 'tried'))).toBe(false);
  });
});

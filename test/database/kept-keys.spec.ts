import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { keysKeptIn, startNewKey } from '../../src/database/kept-keys.js';
import { newFolder, tidyUpCopies } from '../support/small-copy.js';

describe('a change of key', () => {
  afterAll(tidyUpCopies);

  it('makes a new key when the one before fell before the new key was in its place', () => {
    const folder = newFolder();
    const old = keysKeptIn(folder).current;
    const file = join(folder, 'app.key');
    copyFileSync(file, `${file}.previous`);
    const { current, previous } = startNewKey(folder);
    expect(current.equals(old)).toBe(false);
    expect(previous!.equals(old)).toBe(true);
    expect(startNewKey(folder).current.equals(current)).toBe(true);
  });
});

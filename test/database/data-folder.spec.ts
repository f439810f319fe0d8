import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { FolderInUse, holdFolder } from '../../src/database/data-folder.js';
import { newFolder, tidyUpCopies } from '../support/small-copy.js';

describe('a data folder', () => {
  afterAll(tidyUpCopies);

  it('is held by one alone of many that begin at the same moment', async () => {
    const folder = newFolder();
    for (let round = 0; round < 5; round++) {
      const starts = await Promise.allSettled(Array.from({ length: 4 }, () => holdFolder(folder)));
      const held = starts.filter((it) => it.status === 'fulfilled');
      const refused = starts.filter((it) => it.status === 'rejected');
      expect(held).toHaveLength(1);
      for (const { reason } of refused) expect(reason).toBeInstanceOf(FolderInUse);
      await held[0]!.value();
    }
  });

  it('is held by one alone of many that find the lock of a killed one', async () => {
    const folder = newFolder();
    const script = `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`;
    await once(spawn(process.execPath, ['-e', script, join(folder, 'in-use.sock')]), 'exit');
    const starts = await Promise.allSettled(Array.from({ length: 4 }, () => holdFolder(folder)));
    const held = starts.filter((it) => it.status === 'fulfilled');
    expect(held).toHaveLength(1);
    await expect(holdFolder(folder)).rejects.toBeInstanceOf(FolderInUse);
    await held[0]!.value();
    await (
      await holdFolder(folder)
    )();
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const [promises = ''] = readFileSync('docs/privacy.md', 'utf8').split('## What is kept');
const [, , ...rows] = promises.match(/^\|.*$/gm) ?? [];

describe('docs/privacy.md', () => {
  it('names a test for each promise', () => {
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const [, promise, file = '', title] = row.split('|').map((cell) => cell.trim());
      const tests = readFileSync(file.replaceAll('`', ''), 'utf8').replaceAll(/\(\s+/g, '(');
      expect([promise, tests.includes(`('${title}',`)]).toEqual([promise, true]);
    }
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const rows = [...readFileSync('docs/privacy.md', 'utf8').matchAll(/^\| .+? \| `([^`]+)` +\| (.+?) +\|$/gm)];

describe('docs/privacy.md', () => {
  it('names a test for each promise', () => {
    expect(rows.length).toBeGreaterThan(15);
    for (const [, file, title] of rows) {
      expect(readFileSync(file!, 'utf8')).toContain(title);
    }
  });
});

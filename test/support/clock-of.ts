import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importedFirst } from './imported-first.js';
import type { Program } from './program.js';

/** A clock for a program, which starts right and can be set wrong while the program runs. */
export function settableClock() {
  const folder = mkdtempSync(join(tmpdir(), 'gatherwell-clock-'));
  const file = join(folder, 'milliseconds');
  const script = `
    import { readFileSync } from 'node:fs';
    const right = Date.now;
    let ahead = 0;
    Date.now = () => right() + ahead;
    process.on('SIGUSR2', () => { ahead = Number(readFileSync(${JSON.stringify(file)}, 'utf8')); });`;
  return {
    env: importedFirst(script),
    setAhead({ process }: Program, minutes: number): void {
      writeFileSync(file, String(minutes * 60_000));
      process.kill('SIGUSR2');
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

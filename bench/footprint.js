import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, residentMegabytes, startProcess, startWeb } from './ground.js';
import { load } from './load.js';
import { median } from './rounds.js';
import { seedEvents, seedGroup } from '../test/support/seed.js';

const MOST_SECONDS = 3;
const MOST_MEGABYTES = 220;

/** How long a second start takes on the laptop size, and what the program holds while people use it. */
export async function footprint({ url: databaseUrl, pool }) {
  return [await warmStart(), await memory(databaseUrl, pool)];
}

async function warmStart() {
  const folder = mkdtempSync(join(tmpdir(), 'gatherwell-bench-start-'));
  chmodSync(folder, 0o755);
  const seconds = [];
  for (let start = 0; start < 6; start++) {
    const port = String(await freePort());
    const program = await startProcess(
      'dist/main.js',
      { DATA_DIR: folder, PORT: port, HOST: '127.0.0.1' },
      /Gatherwell: /,
    );
    seconds.push(program.msToReady / 1000);
    await program.stop();
  }
  rmSync(folder, { recursive: true, force: true });
  const warm = seconds.slice(1);
  return {
    name: 'Warm start until ready',
    unit: 's',
    most: MOST_SECONDS,
    figure: median(warm),
    spread: range(warm),
  };
}

async function memory(databaseUrl, pool) {
  const [{ eventId }] = await seedEvents(pool, await seedGroup(pool), 200);
  const web = await startWeb(databaseUrl, { RUN_WORKERS: 'yes' });
  const megabytes = [];
  const watch = setInterval(() => megabytes.push(residentMegabytes(web.child.pid)), 200);
  await load(`${web.url}/events/${eventId}`, { seconds: 8, connections: 50 });
  await load(`${web.url}/`, { seconds: 8, connections: 50 });
  clearInterval(watch);
  await web.stop();
  const figure = Math.max(...megabytes);
  return { name: 'Memory under load', unit: 'MB', most: MOST_MEGABYTES, figure, spread: range(megabytes) };
}

/** @param {number[]} figures @returns {[number, number]} */
function range(figures) {
  return [Math.min(...figures), Math.max(...figures)];
}

import { Worker } from 'node:worker_threads';
import type { FoundFile, ReadingContext } from './found-event.js';

export type Reading = { file: FoundFile } | { problem: string };

/** An honest file takes a second or two. */
const MOST_SECONDS = 20;
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
const TOO_MUCH =
  'Reading this file takes too much work. Please export a shorter time, or one calendar at a time.';

/** Tests run from the sources, and a thread needs what was built. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../dist/imports/reading/read-file.thread.js'
    : './read-file.thread.js',
  import.meta.url,
);

/** Reads a file in a thread of its own, with its own memory and an end, so that whatever it holds, everything else goes on. */
export function readApart(
  text: string,
  context: ReadingContext,
  mostSeconds: number = MOST_SECONDS,
): Promise<Reading> {
  return new Promise((done) => {
    const thread = new Worker(THREAD, {
      workerData: { text, context },
      resourceLimits: LIMITS,
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const late = setTimeout(() => end({ problem: TOO_MUCH }), mostSeconds * 1000);
    const end = (reading: Reading) => {
      clearTimeout(late);
      done(reading);
      void thread.terminate();
    };
    thread.once('message', (reading: Reading) => end(reading));
    // Out of memory, or a fault of ours: its words may hold some of the file, so they go nowhere.
    thread.once('error', () => end({ problem: TOO_MUCH }));
    thread.once('exit', () => end({ problem: TOO_MUCH }));
  });
}

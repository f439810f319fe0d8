import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingContext, UnreadableFile } from './found-event.js';
import { readFile } from './read-file.js';
import type { Reading } from './read-apart.js';

/** The whole of a thread that reads one file: what a hostile one does to it, it does to nobody else. */
const { text, context } = workerData as { text: string; context: ReadingContext };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
parentPort!.postMessage(reading());

function reading(): Reading {
  try {
    return { file: readFile(text, context) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.message };
    throw error;
  }
}

import { setTimeout as pause } from 'node:timers/promises';

/** Waits for something, but not longer than this. What takes longer goes on by itself. */
export async function atMost(milliseconds: number, something: Promise<unknown> | null): Promise<void> {
  await Promise.race([something, pause(milliseconds, undefined, { ref: false })]);
}

import type { INestApplicationContext } from '@nestjs/common';
import { explain } from './explain.js';
import { type Ground, standUp } from './start-up.js';

const MOST_SECONDS_TO_STOP = 30;

/**
 * Runs a program until it is told to stop, then lets it finish what it is doing. It never stays up but dead: without its
 * own database it ends, so that whoever watches over it starts it again.
 */
export async function runUntilTold(
  start: (ground: Ground) => Promise<INestApplicationContext>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const told = toldToStop();
  let ground: Ground | undefined;
  try {
    ground = await standUp(env);
    const app = await start(ground);
    const lost = await Promise.race([told, ...(ground.lost ? [ground.lost] : [])]);
    if (lost) throw lost;
    setTimeout(() => process.exit(1), MOST_SECONDS_TO_STOP * 1000).unref();
    await app.close();
    await ground.leave();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    await ground?.leave().catch(() => undefined);
    process.exit(1);
  }
}

/** Resolves at the first signal. One that comes while we still start waits until we have, and nothing is left half done. */
function toldToStop(): Promise<void> {
  return new Promise((told) => {
    process.on('SIGTERM', () => told());
    process.on('SIGINT', () => told());
  });
}

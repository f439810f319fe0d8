import type { INestApplicationContext } from '@nestjs/common';
import { ConfigError } from './config/config.js';
import { type Ground, standUp } from './start-up.js';

const MOST_SECONDS_TO_STOP = 30;

/** Runs a program until it is told to stop, then lets it finish what it is doing. It never stays up but dead. */
export async function runUntilTold(
  start: (ground: Ground) => Promise<INestApplicationContext>,
): Promise<void> {
  let ground: Ground | undefined;
  try {
    ground = await standUp(process.env);
    const app = await start(ground);
    stopWhenTold(app, ground);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    await ground?.leave().catch(() => undefined);
    process.exit(1);
  }
}

function stopWhenTold(app: INestApplicationContext, ground: Ground): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), MOST_SECONDS_TO_STOP * 1000).unref();
    try {
      await app.close();
      await ground.leave();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`${explain(error)}\n`);
      process.exit(1);
    }
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or set PORT to a free port.`;
  if (code === 'EACCES' && port)
    return `Port ${port} needs more rights than this program has. Set PORT to 1024 or higher.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'The database at DATABASE_URL does not answer.';
  return `Gatherwell could not start: ${message}`;
}

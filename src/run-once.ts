import { explain } from './explain.js';

/** Runs a command from start to end. What goes wrong is one sentence and a non-zero exit. */
export async function runOnce(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

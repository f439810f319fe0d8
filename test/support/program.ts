import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

const started = new Set<ChildProcess>();

/** A copy of the built program in a process of its own, as an operator runs it. */
export class Program {
  output = '';
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;

  private constructor(readonly process: ChildProcess) {
    started.add(process);
    process.stdout!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    process.stderr!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((done) =>
      process.on('exit', (code, signal) => {
        started.delete(process);
        done({ code, signal });
      }),
    );
  }

  /** @param node the runtime to use; the one that runs the tests when left out */
  static start(
    entry: 'main' | 'worker' | 'demo' | 'backup' | 'restore' | 'rotate-keys' | 'administrator',
    env: Record<string, string>,
    node = process.execPath,
    words: string[] = [],
  ): Program {
    const file = resolve(import.meta.dirname, `../../dist/${entry}.js`);
    const inherited = { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] };
    return new Program(
      spawn(node, ['--enable-source-maps', file, ...words], {
        env: { ...inherited, ...env },
      }),
    );
  }

  /** Waits for a line, for instance /Gatherwell: (.*)/, and gives the match. Fails when the program ends first. */
  async says(pattern: RegExp, seconds = 40): Promise<RegExpExecArray> {
    const giveUpAt = Date.now() + seconds * 1000;
    for (;;) {
      const match = pattern.exec(this.output);
      if (match) return match;
      if (this.process.exitCode !== null)
        throw new Error(`The program ended before it said ${pattern}:\n${this.output}`);
      if (Date.now() > giveUpAt) throw new Error(`The program did not say ${pattern}:\n${this.output}`);
      await new Promise((next) => setTimeout(next, 20));
    }
  }

  async stop(
    signal: NodeJS.Signals = 'SIGTERM',
  ): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    if (this.process.exitCode === null) this.process.kill(signal);
    return this.ended;
  }

  /** Ends what a failed test left running. */
  static async stopAll(): Promise<void> {
    await Promise.all(
      [...started].map(
        (process) =>
          new Promise((done) => {
            process.on('exit', done);
            process.kill('SIGKILL');
          }),
      ),
    );
  }
}

/** Below the ports that the system hands to outgoing connections, one of which could take ours before we listen. */
const LOWEST_PORT = 12_000;
const HIGHEST_PORT = 32_000;

export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST_PORT, HIGHEST_PORT);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)));
  });
}

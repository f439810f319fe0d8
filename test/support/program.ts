import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

const started = new Set<Program>();

const inherited = () => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  TMPDIR: process.env['TMPDIR'],
});

/** A copy of the built program in a process of its own, as an operator runs it. */
export class Program {
  output = '';
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;

  /** @param leadsOthers whether signals are for all the processes that it started too, as Ctrl-C is */
  private constructor(
    readonly process: ChildProcess,
    private readonly leadsOthers = false,
  ) {
    started.add(this);
    process.stdout!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    process.stderr!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((done) =>
      process.on('exit', (code, signal) => {
        started.delete(this);
        done({ code, signal });
      }),
    );
  }

  /**
   * @param node the runtime to use; the one that runs the tests when left out
   * @param folder where it is started; the project's own when left out
   */
  static start(
    entry: 'main' | 'worker' | 'demo' | 'backup' | 'restore' | 'rotate-keys' | 'administrator',
    env: Record<string, string>,
    node = process.execPath,
    words: string[] = [],
    folder?: string,
  ): Program {
    const file = resolve(import.meta.dirname, `../../dist/${entry}.js`);
    return new Program(
      spawn(node, [file, ...words], {
        cwd: folder,
        env: { ...inherited(), ...env },
      }),
    );
  }

  /** A command of npm, as a person types it in that folder. */
  static npm(words: string[], folder: string, env: Record<string, string>): Program {
    const options = { cwd: folder, env: { ...inherited(), ...env }, detached: true };
    return new Program(spawn('npm', words, options), true);
  }

  /** Waits for a line, for instance /Gatherwell: (.*)/, and gives the match. Fails when the program ends first. */
  async says(pattern: RegExp, seconds = 90): Promise<RegExpExecArray> {
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
    if (this.process.exitCode === null) this.signal(signal);
    return this.ended;
  }

  private signal(signal: NodeJS.Signals): void {
    if (this.leadsOthers) process.kill(-this.process.pid!, signal);
    else this.process.kill(signal);
  }

  /** Ends what a failed test left running. */
  static async stopAll(): Promise<void> {
    await Promise.all([...started].map((program) => program.stop('SIGKILL')));
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

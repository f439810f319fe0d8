import { type ChildProcess, spawn } from 'node:child_process';
import { Redis } from 'ioredis';
import { freePort } from './program.js';
import { findOrInstall } from './system-program.js';

/** A Redis of a test's own, on a free port, with nothing kept on disk. */
export class TestRedis {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<TestRedis> {
    const program = findOrInstall(['redis-server', 'valkey-server'], 'redis-server', 'REDIS_SERVER_PATH');
    const port = await freePort();
    const flags = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--maxmemory-policy',
      'noeviction',
    ];
    const started = spawn(program, flags, { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/' });
    await new Promise<void>((ready, failed) => {
      started.stdout.on('data', (said: Buffer) => said.toString().includes('Ready to accept') && ready());
      started.on('exit', () => failed(new Error('redis-server ended before it was ready')));
    });
    return new TestRedis(started, `redis://127.0.0.1:${port}`);
  }

  empty(): Promise<void> {
    return this.ask(async (client) => void (await client.flushall()));
  }

  /** The names of all that is in it. */
  names(): Promise<string[]> {
    return this.ask((client) => client.keys('*'));
  }

  private async ask<T>(question: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(this.url);
    try {
      return await question(client);
    } finally {
      client.disconnect();
    }
  }

  /** Stops answering without going away. @returns what lets it go on */
  stall(): () => void {
    this.process.kill('SIGSTOP');
    return () => this.process.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    this.process.kill('SIGKILL');
    await new Promise((ended) => this.process.on('exit', ended));
  }
}

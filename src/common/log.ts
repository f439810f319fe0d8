import { Injectable } from '@nestjs/common';
import pino, { type Logger } from 'pino';

/**
 * Lines of JSON with an event's code and ids. Never an address, a name, a token or a title: callers pass ids
 * only, and of an error we keep its kind, code and stack, because messages of databases and mail servers quote
 * what they were given.
 */
@Injectable()
export class Log {
  private readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime });
  }

  info(event: string, ids: Ids = {}): void {
    this.pino.info(ids, event);
  }

  warn(event: string, error?: unknown, ids: Ids = {}): void {
    this.pino.warn({ ...ids, ...fingerprint(error) }, event);
  }

  error(event: string, error?: unknown, ids: Ids = {}): void {
    this.pino.error({ ...ids, ...fingerprint(error) }, event);
  }
}

type Ids = Record<string, string | number | boolean | null>;

function fingerprint(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return {};
  const { code, cause } = error as Error & { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(typeof code === 'string' && { code }),
    ...(cause instanceof Error && { cause: cause.name }),
    stack: frames.slice(0, 12).map((line) => line.trim()),
  };
}

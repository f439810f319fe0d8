import { Inject, Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import type { QueueBackend } from '../queue/backend.js';
import { QUEUE_BACKEND } from '../queue/doorbells.js';
import { LedgerFigures } from './ledger-figures.js';

const MOST_MS_TO_ANSWER = 2_000;

/** What this process cannot do without, asked one by one. */
@Injectable()
export class PartsInUse {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly dataSource: DataSource,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly figures: LedgerFigures,
  ) {}

  database(): Promise<HealthIndicatorResult> {
    return this.answers('database', () => this.dataSource.query('SELECT 1'));
  }

  queue(): Promise<HealthIndicatorResult> {
    return this.answers('queue', () => this.backend.ping());
  }

  /** Tells how long the oldest due letter waits. A long wait is for people to look at, not a reason to stop serving. */
  async letters(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('letters');
    try {
      return indicator.up({ oldestDueSeconds: await soon(this.figures.oldestDueSeconds()) });
    } catch {
      return indicator.down();
    }
  }

  private async answers(part: string, ask: () => Promise<unknown>): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(part);
    try {
      await soon(ask());
      return indicator.up();
    } catch {
      return indicator.down();
    }
  }
}

async function soon<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('no answer in time')), MOST_MS_TO_ANSWER);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { isDiskFull } from '../database/away.js';
import { MOST_SECONDS_OF_SKEW } from '../database/seconds-ahead.js';
import { WatchClocks } from '../database/watch-clocks.js';
import type { QueueBackend } from '../queue/backend.js';
import { QUEUE_BACKEND } from '../queue/doorbells.js';
import { type LaneTrouble, LetterTroublesQueries } from '../queue/letter-troubles.queries.js';
import { Figures } from './figures.js';

const MOST_MS_TO_ANSWER = 2_000;

/** What this process stands on, asked one by one. Pages need the database alone; without the queue letters wait. */
@Injectable()
export class PartsInUse {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly dataSource: DataSource,
    private readonly clocks: WatchClocks,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    private readonly figures: Figures,
    private readonly troubles: LetterTroublesQueries,
  ) {}

  async database(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('database');
    if (!(await answers(this.dataSource.query('SELECT 1')))) return indicator.down();
    const isFull = await soon(this.tryToKeepARow()).then(() => false, isDiskFull);
    return isFull ? indicator.degraded({ trouble: 'disk-full' }) : indicator.up();
  }

  /** Without room everything can be read as ever, so it is asked to take a row of the ledger, which is taken back. */
  private async tryToKeepARow(): Promise<void> {
    const session = this.dataSource.createQueryRunner();
    try {
      await session.startTransaction();
      await session.query(
        `INSERT INTO outbox (name, lane, key, about, use_by) VALUES ('probe', 'probe', $1, '{}', now())`,
        [`probe:${randomUUID()}`],
      );
    } finally {
      await session.rollbackTransaction().catch(() => undefined);
      await session.release();
    }
  }

  /** People must set a clock right; meanwhile those workers rest, and others do their work. */
  async clocksAgree(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('clocks');
    try {
      const { secondsAhead, someoneRests } = await soon(this.clocks.read());
      const isRight = Math.abs(secondsAhead) <= MOST_SECONDS_OF_SKEW;
      return isRight && !someoneRests ? indicator.up() : indicator.degraded({ secondsAhead, someoneRests });
    } catch {
      return indicator.degraded();
    }
  }

  /** A queue that is away is for people to look at, not a reason to stop serving. */
  async queue(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('queue');
    return (await this.queueAnswers()) ? indicator.up() : indicator.degraded();
  }

  queueAnswers(): Promise<boolean> {
    return answers(this.backend.ping());
  }

  /** Tells how long the oldest due letter waits, and names the lanes that are stuck, late or failing: for people to look at too. */
  async letters(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('letters');
    try {
      const [oldestDueSeconds, troubles] = await soon(
        Promise.all([this.figures.oldestDueSeconds(), this.troubles.now()]),
      );
      if (troubles.length === 0) return indicator.up({ oldestDueSeconds });
      const lanes = (which: LaneTrouble['trouble']) =>
        troubles.filter(({ trouble }) => trouble === which).map(({ lane }) => lane);
      return indicator.degraded({
        oldestDueSeconds,
        stuckLanes: lanes('stuck'),
        lateLanes: lanes('late'),
        failingLanes: lanes('failing'),
      });
    } catch {
      return indicator.degraded();
    }
  }
}

function answers(asked: Promise<unknown>): Promise<boolean> {
  return soon(asked).then(
    () => true,
    () => false,
  );
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

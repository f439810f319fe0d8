import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { Log } from '../common/log.js';
import { LOCKS } from './locks.js';
import { MOST_SECONDS_OF_SKEW, secondsAhead } from './seconds-ahead.js';
import { rowOf } from './sql.js';

/** Knows whether this machine's clock tells the database's time, so that whoever works by the clock can leave it. */
@Injectable()
export class WatchClocks implements OnApplicationShutdown {
  /** What our clock was ahead of `performance.now()`, which nobody sets, when it was last found right. */
  private right = Date.now() - performance.now();
  private agreed = true;
  /** While the clocks differ, a connection that says so to all others, and that goes with this process. */
  private flag: QueryRunner | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly log: Log,
  ) {}

  /** Asks the database. @throws when it does not answer */
  async agree(): Promise<boolean> {
    const seconds = await this.secondsAhead();
    const agree = Math.abs(seconds) <= MOST_SECONDS_OF_SKEW;
    if (agree) this.right = Date.now() - performance.now();
    if (agree !== this.agreed) {
      if (agree) this.log.warn('clocks-agree-again');
      else this.log.error('clocks-differ', undefined, { secondsAhead: Math.round(seconds) });
    }
    this.agreed = agree;
    await (agree ? this.lower() : this.raise());
    return agree;
  }

  /** Without asking: whether our clock goes on from where it last agreed. It may be set anew at any moment. */
  goesOn(): boolean {
    const now = Date.now() - performance.now();
    return this.agreed && Math.abs(now - this.right) <= MOST_SECONDS_OF_SKEW * 1000;
  }

  /** By how many seconds we are ahead, and whether any process of this installation rests for its clock. */
  async read(): Promise<{ secondsAhead: number; someoneRests: boolean }> {
    const { rests } = (await rowOf<{ rests: boolean }>(
      this.database,
      `SELECT EXISTS (SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = database
         WHERE datname = current_database() AND locktype = 'advisory' AND objid = $1 AND classid = 0) AS rests`,
      [LOCKS.clocksDiffer],
    ))!;
    return { secondsAhead: Math.round(await this.secondsAhead()), someoneRests: rests };
  }

  private async secondsAhead(): Promise<number> {
    const asked = Date.now();
    const told = await rowOf<{ now: Date }>(this.database, 'SELECT clock_timestamp() AS now');
    return secondsAhead(asked, told!.now, Date.now());
  }

  /** Taken again at each look, in case the connection was lost. */
  private async raise(): Promise<void> {
    try {
      this.flag ??= this.database.createQueryRunner();
      await this.flag.query('SELECT pg_advisory_lock_shared($1)', [LOCKS.clocksDiffer]);
    } catch {
      await this.lower();
    }
  }

  private async lower(): Promise<void> {
    const { flag } = this;
    if (!flag) return;
    this.flag = null;
    await flag.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await flag.release().catch(() => undefined);
  }

  onApplicationShutdown(): Promise<void> {
    return this.lower();
  }
}

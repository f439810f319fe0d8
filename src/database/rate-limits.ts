import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import type { TooManyForNow } from '../common/domain-error.js';
import { Vault } from '../common/vault.js';

export interface Limit {
  /** What is counted: `sign-in by address`. */
  name: string;
  times: number;
  perSeconds: number;
}

/** Counts in the database, so that all processes share one count. What is counted by is kept as a keyed hash. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /** Counts one more. @returns whether it was still within the limit */
  async allows(limit: Limit, by: string): Promise<boolean> {
    return (await this.secondsToWait(limit, by)) === 0;
  }

  /**
   * Counts one more.
   * @throws TooManyForNow the one given, when it was beyond the limit
   */
  async assertAllows(
    limit: Limit,
    by: string,
    Refusal: new (seconds: number) => TooManyForNow,
  ): Promise<void> {
    const seconds = await this.secondsToWait(limit, by);
    if (seconds > 0) throw new Refusal(seconds);
  }

  /**
   * Counts one more by each, in this order, up to the first that is beyond its limit: a network beyond its own does
   * not count against the addresses it names, or it could lock them out.
   */
  async allowsAll(counts: [limit: Limit, by: string][]): Promise<boolean> {
    for (const [limit, by] of counts) if (!(await this.allows(limit, by))) return false;
    return true;
  }

  /** Takes one count back: what was allowed turned out to be no trouble. */
  async giveBack(limit: Limit, by: string): Promise<void> {
    await this.limiter(limit).reward(this.vault.sign(by).toString('base64url'));
  }

  /** @returns 0 when it was still within the limit */
  private async secondsToWait(limit: Limit, by: string): Promise<number> {
    try {
      await this.limiter(limit).consume(this.vault.sign(by).toString('base64url'));
      return 0;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }

  private limiter(limit: Limit): RateLimiterPostgres {
    const known = this.limiters.get(limit.name);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: this.database,
      storeType: 'typeorm',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: limit.name,
      points: limit.times,
      duration: limit.perSeconds,
    });
    this.limiters.set(limit.name, limiter);
    return limiter;
  }
}

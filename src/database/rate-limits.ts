import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
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
    try {
      await this.limiter(limit).consume(this.vault.sign(by).toString('base64url'));
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
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

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Log } from '../common/log.js';
import { Vault } from '../common/vault.js';
import { rowOf, rowsOf } from '../database/sql.js';
import type { Later, Outcome } from './smtp-outcome.js';

const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 1_800;

/** The part of an address that says which mail server is meant. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** By this the database knows a domain. */
export function domainHash(vault: Vault, domain: string): Buffer {
  return vault.sign(`mail domain ${domain}`);
}

/**
 * Domains that asked us to come back later. All letters to one wait, longer each time it says so again, until it takes a
 * letter. What carries messages beside letters stands here by a name of its own. The database keeps them for all processes, as keyed hashes: which domains people have is nobody's business.
 */
@Injectable()
export class DomainPauses {
  /** By domain, until when by `performance.now()`; a pause that is over stays until a letter was taken. */
  private readonly known = new Map<string, number>();

  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly log: Log,
  ) {}

  /** Asks the database about the domains of a chunk of letters, in one query. */
  async look(addresses: string[]): Promise<void> {
    const domains = new Map(
      addresses.map(domainOf).map((domain) => [this.hash(domain).toString('hex'), domain]),
    );
    const rows = await rowsOf<{ hash: string; seconds: number }>(
      this.database,
      `SELECT encode(domain_hash, 'hex') AS hash, extract(epoch FROM ends_at - now())::float8 AS seconds
       FROM domain_pauses WHERE domain_hash = ANY($1)`,
      [[...domains.keys()].map((hash) => Buffer.from(hash, 'hex'))],
    );
    for (const domain of domains.values()) this.known.delete(domain);
    for (const { hash, seconds } of rows) this.remember(domains.get(hash)!, seconds);
  }

  /** For how long letters to this address wait, in seconds: 0 once it may be tried again, `null` when nothing is the matter. */
  secondsLeft(address: string): number | null {
    const until = this.known.get(domainOf(address));
    return until === undefined ? null : Math.max(0, (until - performance.now()) / 1000);
  }

  /**
   * Learns from what became of a letter.
   * @param leftBefore what `secondsLeft` said when it was begun: a letter that was begun before the pause proves nothing
   * @returns how many seconds letters to its domain wait now
   */
  async learn(address: string, outcome: Outcome, leftBefore: number | null): Promise<number> {
    const domain = domainOf(address);
    if (outcome.kind === 'later' && outcome.domainWaits) return this.begin(domain, outcome);
    if (outcome.kind === 'sent' && leftBefore !== null) await this.end(domain);
    return 0;
  }

  /** Answers that come while the domain waits already belong to the same pause, from whichever process. */
  private async begin(domain: string, { code, pauseSeconds = 0 }: Later): Promise<number> {
    const row = await rowOf<{ seconds: number; times: number }>(
      this.database,
      `INSERT INTO domain_pauses AS known (domain_hash, code, ends_at)
       VALUES ($1, $2, now() + make_interval(secs => greatest(${FIRST_PAUSE_SECONDS}, $3)))
       ON CONFLICT (domain_hash) DO UPDATE SET
         code = excluded.code,
         times = known.times + CASE WHEN known.ends_at <= now() THEN 1 ELSE 0 END,
         ends_at = CASE WHEN known.ends_at > now() THEN known.ends_at ELSE now() + make_interval(
           secs => greatest(least(${FIRST_PAUSE_SECONDS} * 2 ^ least(known.times, 20), ${LONGEST_PAUSE_SECONDS}), $3)) END
       RETURNING extract(epoch FROM ends_at - now())::float8 AS seconds, times`,
      [this.hash(domain), code, pauseSeconds],
    );
    const { seconds, times } = row!;
    if (!((this.known.get(domain) ?? 0) > performance.now()))
      this.log.warn('server-waits', undefined, { outcome: code, times, seconds: Math.round(seconds) });
    this.remember(domain, seconds);
    return seconds;
  }

  private async end(domain: string): Promise<void> {
    this.known.delete(domain);
    await this.database.query('DELETE FROM domain_pauses WHERE domain_hash = $1', [this.hash(domain)]);
  }

  private remember(domain: string, seconds: number): void {
    this.known.set(domain, performance.now() + seconds * 1000);
  }

  private hash(domain: string): Buffer {
    return domainHash(this.vault, domain);
  }
}

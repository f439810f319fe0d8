import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { groupBy } from '../common/group-by.js';
import { LONGEST_TURN_SECONDS, type Pace, paceOf } from '../common/pace.js';
import { Vault } from '../common/vault.js';
import { Config } from '../config/config.js';
import { LOCKS } from '../database/locks.js';
import { rowsOf } from '../database/sql.js';
import { domainHash, domainOf } from './domain-pauses.js';

/** Letters to one domain, and how many of them may go. */
interface Crowd {
  hash: Buffer;
  pace: Pace;
  /** Where they stand among the letters that were asked about. */
  places: number[];
}

/**
 * So many letters a minute to one domain, however many processes send: big providers turn away who comes with more at
 * once. The database counts them for all, by keyed hashes: which domains people have is nobody's business.
 */
@Injectable()
export class DomainPaces {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly config: Config,
  ) {}

  /**
   * Takes turns for letters to these addresses, the first ones first.
   * @returns how many seconds each waits before it asks again; 0: it goes now, and is counted
   */
  async takeTurns(addresses: string[]): Promise<number[]> {
    const waits = addresses.map(() => 0);
    const crowds = this.crowdsOf(addresses);
    if (crowds.length === 0) return waits;
    await this.database.transaction(async (tx) => {
      // Whoever counts has to have seen what the one before has counted.
      await tx.query(`SELECT pg_advisory_xact_lock($1, hashtext('domains'))`, [LOCKS.pacing]);
      const begun = await rowsOf<{ letters: number }>(
        tx,
        `SELECT (SELECT coalesce(sum(letters), 0)::int FROM domain_starts
           WHERE domain_hash = hash AND at > clock_timestamp() - make_interval(secs => seconds)) AS letters
         FROM unnest($1::bytea[], $2::int[]) WITH ORDINALITY AS asked (hash, seconds, nth) ORDER BY nth`,
        [crowds.map(({ hash }) => hash), crowds.map(({ pace }) => pace.seconds)],
      );
      const going = crowds.map(({ pace, places }, at) => {
        const free = Math.max(0, pace.letters - begun[at]!.letters);
        places.slice(free).forEach((place, nth) => {
          waits[place] = Math.min(LONGEST_TURN_SECONDS, pace.seconds * Math.ceil((nth + 1) / pace.letters));
        });
        return Math.min(free, places.length);
      });
      await tx.query(
        `WITH old AS (DELETE FROM domain_starts WHERE at < clock_timestamp() - interval '5 minutes')
         INSERT INTO domain_starts (domain_hash, at, letters)
         SELECT hash, clock_timestamp(), going FROM unnest($1::bytea[], $2::int[]) AS begun (hash, going) WHERE going > 0`,
        [crowds.map(({ hash }) => hash), going],
      );
    });
    return waits;
  }

  private crowdsOf(addresses: string[]): Crowd[] {
    const { others, named } = this.config.domainLettersPerMinute;
    const byDomain = groupBy(addresses.keys(), (place) => domainOf(addresses[place]!));
    return [...byDomain].flatMap(([domain, places]) => {
      const limit = named.get(domain) ?? others;
      return limit === null ? [] : [{ hash: domainHash(this.vault, domain), pace: paceOf(limit), places }];
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { groupBy } from '../common/group-by.js';
import type { LetterLane } from '../common/letter-lanes.js';
import { Vault } from '../common/vault.js';
import { Config } from '../config/config.js';
import { rowsOf } from '../database/sql.js';
import { domainHash, domainOf } from './domain-pauses.js';

/** Lanes whose letters wait for a turn: who waits at a screen does not. */
export type PacedLane = Exclude<LetterLane, 'sign-in'>;

/** What each lane has of a domain's limit. It has it for itself, so that no crowd of one keeps another waiting. */
const SHARE: Record<PacedLane, number> = { changes: 1 / 2, reminders: 3 / 8, digests: 1 / 8 };
/** Turns of so many seconds may be taken at once after a rest. */
const SECONDS_AT_ONCE = 8;
/** Turns are called in steps: one by one would be a sweep for each. */
const STEP_SECONDS = 2;

/** Letters to one domain. */
interface Crowd {
  hash: Buffer;
  /** How many seconds lie between two turns. */
  apart: number;
  /** Where they stand among the letters that were asked about. */
  places: number[];
}

/**
 * So many letters a minute to one domain, however many processes send: big providers turn away who comes with more at
 * once. Each letter has its turn, one after another (the "generic cell rate algorithm", ITU-T I.371), and comes back for it once.
 * The database knows domains by keyed hashes: which ones people have is nobody's business.
 */
@Injectable()
export class DomainTurns {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    private readonly config: Config,
  ) {}

  /**
   * Takes turns for letters to these addresses, the first ones first.
   * @returns how many seconds it is until each; 0: it goes now
   */
  async take(lane: PacedLane, addresses: string[]): Promise<number[]> {
    const waits = addresses.map(() => 0);
    const crowds = this.crowdsOf(lane, addresses);
    if (crowds.length === 0) return waits;
    const rested = `now() - interval '${SECONDS_AT_ONCE} seconds'`;
    const rows = await rowsOf<{ hash: string; seconds: number }>(
      this.database,
      `INSERT INTO domain_turns AS turns (domain_hash, lane, next_at)
       SELECT hash, $1, ${rested} + make_interval(secs => taken) FROM unnest($2::bytea[], $3::float8[]) AS asked (hash, taken)
       ON CONFLICT (domain_hash, lane) DO UPDATE
         SET next_at = greatest(turns.next_at, ${rested}) + (excluded.next_at - (${rested}))
       RETURNING encode(domain_hash, 'hex') AS hash, extract(epoch FROM next_at - now())::float8 AS seconds`,
      [lane, crowds.map(({ hash }) => hash), crowds.map(({ apart, places }) => apart * places.length)],
    );
    const after = new Map(rows.map(({ hash, seconds }) => [hash, seconds]));
    for (const { hash, apart, places } of crowds) {
      const last = after.get(hash.toString('hex'))!;
      places.forEach((place, nth) => {
        const seconds = last - apart * (places.length - nth);
        waits[place] = Math.max(0, Math.ceil(seconds / STEP_SECONDS) * STEP_SECONDS);
      });
    }
    return waits;
  }

  /** In one order for everybody: of two that take turns at the same domains none waits for the other in a circle. */
  private crowdsOf(lane: PacedLane, addresses: string[]): Crowd[] {
    const { others, named } = this.config.domainLettersPerMinute;
    const byDomain = groupBy(addresses.keys(), (place) => domainOf(addresses[place]!));
    return [...byDomain]
      .flatMap(([domain, places]) => {
        const limit = named.get(domain) ?? others;
        return limit === null
          ? []
          : [{ hash: domainHash(this.vault, domain), apart: secondsApart(limit, lane), places }];
      })
      .sort((one, other) => one.hash.compare(other.hash));
  }
}

/** So that no minute, wherever it begins, sees more. */
function secondsApart(limit: number, lane: PacedLane): number {
  return (60 + SECONDS_AT_ONCE + STEP_SECONDS) / (limit * SHARE[lane]);
}

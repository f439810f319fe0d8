import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Vault } from '../../common/vault.js';
import { RateLimits } from '../../database/rate-limits.js';
import { rowOf, type Sql } from '../../database/sql.js';
import { CodeIsUnknown } from './guests.errors.js';
import { TooManyTries } from '../rsvps.errors.js';

/** Crockford's base 32: no I, L, O or U, so nothing is mistaken for a number, and no rude words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;
/** Only those that find nothing count: a whole room may share one network. */
const GUESSES = { name: 'reference code by network', times: 60, perSeconds: 3600 };

interface FoundReply {
  rsvpId: string;
  occurrenceId: string;
}

/** Codes for guests who leave no address: 50 random bits, shown once like `7K2MP-9QXD4`, kept as a keyed hash. */
@Injectable()
export class ReferenceCodes {
  constructor(
    private readonly vault: Vault,
    private readonly limits: RateLimits,
  ) {}

  issue(): { code: string; hash: Buffer } {
    const letters = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]!).join('');
    return { code: `${letters.slice(0, 5)}-${letters.slice(5)}`, hash: this.vault.index(place(letters)) };
  }

  /**
   * @param typed as people type it: in any case, with O for 0 and I or L for 1, with or without the dash
   * @throws TooManyTries, CodeIsUnknown
   */
  async find(sql: Sql, typed: string, network: string): Promise<FoundReply> {
    await this.limits.assertAllows(GUESSES, network, TooManyTries);
    const found = await rowOf<FoundReply>(
      sql,
      'SELECT id AS "rsvpId", occurrence_id AS "occurrenceId" FROM rsvps WHERE code_hash = ANY($1)',
      [this.vault.indexes(place(asIssued(typed)))],
    );
    if (!found) throw new CodeIsUnknown();
    await this.limits.giveBack(GUESSES, network);
    return found;
  }
}

function asIssued(typed: string): string {
  return typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1').replace(/[\s-]/g, '');
}

function place(letters: string): string {
  return `rsvps.code:${letters}`;
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashSecret } from '../common/secrets.js';
import { Vault } from '../common/vault.js';
import { Config } from '../config/config.js';
import { rowOf } from '../database/sql.js';

const TOKEN_DIGITS = 32;
/** After a date: hosts may thank for two weeks, and a thank-you is answered a while later. Nobody looks at the page after that. */
export const HOURS_TO_WRITE_BACK = 28 * 24;

/** Whose letters come to an address, and about what. */
export interface ReplyPlace {
  personId: string;
  /** Left out with the group too: what comes there says that a letter did not arrive. */
  occurrenceId?: string | null;
  /** Of letters that are about no date. */
  groupId?: string | null;
}

export interface NewReplyPlace extends ReplyPlace {
  expiresAt: Date;
}

/**
 * Addresses of ours for one person each: a secret after the `+`. It comes out the same for the same person and date, or
 * group, so that all invitations to a date name one organiser; only its hash is stored. Digits and small letters alone, because
 * mail servers on the way may change the case.
 */
@Injectable()
export class ReplyAddresses {
  private readonly parts: { local: string; domain: string } | null;

  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
    config: Config,
  ) {
    const [local = '', domain = ''] = config.inboundAddress?.split('@') ?? [];
    this.parts = domain ? { local, domain } : null;
  }

  /** Whether letters can be answered at all. */
  get areInUse(): boolean {
    return this.parts !== null;
  }

  /** It works once it was kept. `null`: nobody reads answers here. */
  addressOf(place: ReplyPlace): string | null {
    return this.parts && `${this.parts.local}+${this.tokenOf(place)}@${this.parts.domain}`;
  }

  /** Keeps the addresses of a chunk of letters in one statement. Those that are kept already only last longer. */
  async keep(places: NewReplyPlace[]): Promise<void> {
    if (!this.parts || places.length === 0) return;
    await this.database.query(
      `INSERT INTO reply_addresses AS kept (hash, person_id, occurrence_id, group_id, expires_at)
       SELECT hash, person_id, occurrence_id, group_id, max(expires_at)
       FROM unnest($1::bytea[], $2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[])
         AS wanted (hash, person_id, occurrence_id, group_id, expires_at)
       GROUP BY hash, person_id, occurrence_id, group_id ORDER BY hash
       ON CONFLICT (hash) DO UPDATE SET expires_at = excluded.expires_at
       WHERE kept.expires_at < excluded.expires_at - interval '1 day'`,
      [
        places.map((place) => hashSecret(this.tokenOf(place))),
        places.map(({ personId }) => personId),
        places.map(({ occurrenceId }) => occurrenceId ?? null),
        places.map(({ groupId }) => groupId ?? null),
        places.map(({ expiresAt }) => expiresAt),
      ],
    );
  }

  /** @returns `null` for every address that is not one of these, or not any more */
  async find(address: string): Promise<ReplyPlace | null> {
    const token = this.tokenIn(address);
    if (!token) return null;
    return rowOf<ReplyPlace>(
      this.database,
      `SELECT person_id AS "personId", occurrence_id AS "occurrenceId", group_id AS "groupId" FROM reply_addresses
       WHERE hash = $1 AND expires_at > now()`,
      [hashSecret(token)],
    );
  }

  /** Whether it is ours by its looks. */
  isOurs(address: string): boolean {
    return this.tokenIn(address) !== null || this.takesComplaints(address);
  }

  /** Whether mail services send there what their users complain about: `replies+complaints@…`. */
  takesComplaints(address: string): boolean {
    const { local, domain } = this.parts ?? {};
    return this.parts !== null && address.trim().toLowerCase() === `${local}+complaints@${domain}`;
  }

  private tokenIn(address: string): string | null {
    if (!this.parts) return null;
    const [local = '', domain = '', ...more] = address.trim().toLowerCase().split('@');
    const [name, token = '', ...others] = local.split('+');
    const isOurs = more.length === 0 && domain === this.parts.domain && name === this.parts.local;
    return isOurs && others.length === 0 && /^[0-9a-f]{32}$/.test(token) ? token : null;
  }

  private tokenOf({ personId, occurrenceId, groupId }: ReplyPlace): string {
    const about = `reply address ${personId} ${occurrenceId ?? (groupId ? `group ${groupId}` : 'bounces')}`;
    return this.vault.sign(about).toString('hex').slice(0, TOKEN_DIGITS);
  }
}

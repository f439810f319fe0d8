import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { hashSecret, newSecrets } from '../common/secrets.js';
import { rowOf, type Sql } from '../database/sql.js';
import { LinkIsOver } from './people.errors.js';

/** What each kind of link in a letter is about: ids only. */
export interface LinkPurposes {
  'sign-in': { signInRequestId: string };
  'confirm-reply': { guestReplyId: string };
  answer: { occurrenceId: string };
  /** What one press stops: letters about an event, or those of a kind, or all of a group. */
  unsubscribe: {
    groupId: string | null;
    eventId: string | null;
    kind?: 'digest' | 'new-events' | 'host-letters' | 'day-rosters';
  };
  invitation: { membershipId: string };
}
export type LinkPurpose = keyof LinkPurposes;

export interface NewLink<P extends LinkPurpose = LinkPurpose> {
  purpose: P;
  about: LinkPurposes[P];
  personId: string | null;
  expiresAt: Date | Temporal.Instant;
}

export interface Link<P extends LinkPurpose = LinkPurpose> {
  purpose: P;
  about: LinkPurposes[P];
  personId: string | null;
  /** Of the person. */
  language: string | null;
}

/** Secrets in letters: random, for one purpose, stored as a hash. Opening one changes nothing. */
@Injectable()
export class LinkTokens {
  constructor(private readonly database: DataSource) {}

  /** Mints one secret for each link, in one statement, in the same order. */
  async mint(links: NewLink[]): Promise<string[]> {
    const secrets = newSecrets(links.length);
    if (links.length === 0) return secrets;
    await this.database.query(
      `INSERT INTO link_tokens (hash, purpose, about, person_id, expires_at)
       SELECT * FROM unnest($1::bytea[], $2::text[], $3::jsonb[], $4::uuid[], $5::timestamptz[])`,
      [
        secrets.map(hashSecret),
        links.map((link) => link.purpose),
        links.map((link) => JSON.stringify(link.about)),
        links.map((link) => link.personId),
        links.map((link) =>
          link.expiresAt instanceof Date ? link.expiresAt : new Date(link.expiresAt.epochMilliseconds),
        ),
      ],
    );
    return secrets;
  }

  /** @throws LinkIsOver when the secret is unknown, past its time, or for another purpose */
  async open<P extends LinkPurpose>(secret: string, purpose: P, sql: Sql = this.database): Promise<Link<P>> {
    const link = await this.find(secret, sql);
    if (link?.purpose !== purpose) throw new LinkIsOver();
    return link as Link<P>;
  }

  async find(secret: string, sql: Sql = this.database): Promise<Link | null> {
    return rowOf<Link>(
      sql,
      `SELECT l.purpose, l.about, l.person_id AS "personId", p.language
       FROM link_tokens l LEFT JOIN people p ON p.id = l.person_id WHERE l.hash = $1 AND l.expires_at > now()`,
      [hashSecret(secret)],
    );
  }
}

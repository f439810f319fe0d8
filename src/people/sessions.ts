import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Temporal } from 'temporal-polyfill';
import { DataSource, type EntityManager } from 'typeorm';
import { hashSecret, newSecret } from '../common/secrets.js';
import { toDate } from '../database/instant.js';
import { prepared } from '../database/prepared.js';
import { rowsOf } from '../database/sql.js';
import { VIEWER, type Viewer } from './viewer.js';

/** A session ends after 30 days without a visit, and after 180 days in any case. */
const IDLE_DAYS = 30;
export const ABSOLUTE_DAYS = 180;
/** One for each browser a person has, with room to spare. */
const MOST_SESSIONS = 50;
/** How old `last_seen_at` may get before a visit writes it anew. */
const SEEN_LONG_AGO = `last_seen_at < now() - interval '10 minutes'`;

export interface ListedSession {
  id: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
}

const SESSIONS = prepared(
  `SELECT s.token_hash AS hash, ${VIEWER}, s.id AS "sessionId",
      ${SEEN_LONG_AGO} AS "seenLongAgo"
   FROM sessions s JOIN people p ON p.id = s.person_id
   WHERE s.token_hash = ANY($1) AND s.expires_at > now() AND s.last_seen_at > now() - interval '${IDLE_DAYS} days'`,
);

interface FoundSession extends Omit<Viewer, 'scope'> {
  hash: Buffer;
  seenLongAgo: boolean;
}

@Injectable()
export class Sessions {
  /** Requests that come in at the same moment are looked for in one statement. */
  private readonly byHash = new DataLoader((hashes: readonly Buffer[]) => this.findAll(hashes), {
    cache: false,
    batchScheduleFn: setImmediate,
  });

  constructor(private readonly database: DataSource) {}

  /**
   * Beyond the most that one person can have, those not seen for longest end.
   * @returns the secret for the cookie, which is nowhere else
   */
  async begin(tx: EntityManager, personId: string, device: string, at: Temporal.Instant): Promise<string> {
    const secret = newSecret();
    await tx.query(
      `INSERT INTO sessions (id, person_id, token_hash, device, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $5, $6)`,
      [
        randomUUID(),
        personId,
        hashSecret(secret),
        device,
        toDate(at),
        toDate(at.add({ hours: ABSOLUTE_DAYS * 24 })),
      ],
    );
    await tx.query(
      `DELETE FROM sessions WHERE id IN
         (SELECT id FROM sessions WHERE person_id = $1 ORDER BY last_seen_at DESC, created_at DESC OFFSET $2)`,
      [personId, MOST_SESSIONS],
    );
    return secret;
  }

  async endBySecret(tx: EntityManager, secret: string): Promise<void> {
    await tx.query('DELETE FROM sessions WHERE token_hash = $1', [hashSecret(secret)]);
  }

  async find(secret: string): Promise<Viewer | null> {
    const found = await this.byHash.load(hashSecret(secret));
    if (!found) return null;
    const { seenLongAgo, hash: _, ...viewer } = found;
    if (seenLongAgo)
      await this.database.query(
        `UPDATE sessions SET last_seen_at = now() WHERE id = $1 AND ${SEEN_LONG_AGO}`,
        [viewer.sessionId],
      );
    return { ...viewer, scope: 'write' };
  }

  private async findAll(hashes: readonly Buffer[]): Promise<(FoundSession | undefined)[]> {
    const found = await rowsOf<FoundSession>(this.database, SESSIONS, [hashes]);
    return hashes.map((hash) => found.find((session) => session.hash.equals(hash)));
  }

  /** Most recently seen first. */
  list(personId: string): Promise<ListedSession[]> {
    return rowsOf<ListedSession>(
      this.database,
      `SELECT id, device, created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM sessions
       WHERE person_id = $1 AND expires_at > now() AND last_seen_at > now() - interval '${IDLE_DAYS} days'
       ORDER BY last_seen_at DESC, id`,
      [personId],
    );
  }

  /** Ending one that is not this person's, or has ended, changes nothing. */
  async end(personId: string, sessionId: string): Promise<void> {
    await this.database.query('DELETE FROM sessions WHERE id = $1 AND person_id = $2', [sessionId, personId]);
  }

  /** @param sessionId the one that goes on; `null`: none does */
  async endOthers(personId: string, sessionId: string | null): Promise<void> {
    await this.database.query('DELETE FROM sessions WHERE person_id = $1 AND id IS DISTINCT FROM $2', [
      personId,
      sessionId,
    ]);
  }
}

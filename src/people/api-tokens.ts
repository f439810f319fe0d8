import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { hashSecret, newSecret } from '../common/secrets.js';
import { toDate } from '../database/instant.js';
import { rowOf, rowsOf } from '../database/sql.js';
import { TooManyTokens } from './people.errors.js';
import { VIEWER, type Viewer } from './viewer.js';

/** Begins every token, so that secret scanners and people recognise one. */
const PREFIX = 'gw_';
/** One for each program a person has, with room to spare. */
const MOST_TOKENS = 20;

export interface ListedToken {
  id: string;
  name: string;
  scope: 'read' | 'write';
  createdAt: Date;
  lastUsedAt: Date | null;
}

@Injectable()
export class ApiTokens {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the token itself, shown this once
   * @throws TooManyTokens
   */
  create(
    personId: string,
    wish: { name: string; scope: 'read' | 'write' },
  ): Promise<ListedToken & { token: string }> {
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [personId]);
      const has = await rowOf<{ tokens: number }>(
        tx,
        'SELECT count(*) AS tokens FROM api_tokens WHERE person_id = $1',
        [personId],
      );
      if (has!.tokens >= MOST_TOKENS) throw new TooManyTokens(MOST_TOKENS);

      const token = PREFIX + newSecret();
      const createdAt = toDate(this.clock.now());
      const made = { id: randomUUID(), ...wish, createdAt, lastUsedAt: null };
      await tx.query(
        'INSERT INTO api_tokens (id, person_id, name, token_hash, scope, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
        [made.id, personId, wish.name, hashSecret(token), wish.scope, createdAt],
      );
      return { ...made, token };
    });
  }

  async find(token: string): Promise<Viewer | null> {
    if (!token.startsWith(PREFIX)) return null;
    const row = await rowOf<Omit<Viewer, 'sessionId'> & { id: string; usedLongAgo: boolean }>(
      this.database,
      `SELECT ${VIEWER}, t.scope, t.id,
              coalesce(t.last_used_at < now() - interval '1 minute', true) AS "usedLongAgo"
       FROM api_tokens t JOIN people p ON p.id = t.person_id WHERE t.token_hash = $1`,
      [hashSecret(token)],
    );
    if (!row) return null;
    const { id, usedLongAgo, ...viewer } = row;
    if (usedLongAgo)
      await this.database.query('UPDATE api_tokens SET last_used_at = now() WHERE id = $1', [id]);
    return { ...viewer, sessionId: null };
  }

  /** Newest first. */
  list(personId: string): Promise<ListedToken[]> {
    return rowsOf<ListedToken>(
      this.database,
      `SELECT id, name, scope, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM api_tokens
       WHERE person_id = $1 ORDER BY created_at DESC, id`,
      [personId],
    );
  }

  /** Revoking one that is not this person's, or is gone, changes nothing. */
  async revoke(personId: string, tokenId: string): Promise<void> {
    await this.database.query('DELETE FROM api_tokens WHERE id = $1 AND person_id = $2', [tokenId, personId]);
  }
}

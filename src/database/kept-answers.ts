import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../common/vault.js';
import { answerPlace } from './kept-answer.entity.js';
import { rowOf } from './sql.js';

/** As long as Stripe keeps them; housekeeping throws them out then. */
export const ANSWERS_KEPT_HOURS = 24;
/** Longer than any request may take here. Whoever took a key and was killed loses it by then. */
const BUSY_SECONDS = 60;

/** Under which key somebody asks for what. */
export interface Asked {
  by: string;
  key: string;
  request: string;
}

export type Claim =
  | { is: 'taken'; id: string }
  | { is: 'under way' }
  | { is: 'another request' }
  | { is: 'answered'; answer: string };

/** Keeps the first answer to a request, so that asking again under the same key does nothing a second time. */
@Injectable()
export class KeptAnswers {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /** Takes the key for one request, or tells what became of the one that has it. Of many at once, one takes it. */
  async claim({ by, key, request }: Asked): Promise<Claim> {
    const keys = this.vault.indexes(`idempotency key ${by}\n${key}`);
    const requests = this.vault.indexes(`idempotent request ${request}`);
    const id = randomUUID();
    const taken = await rowOf(
      this.database,
      `INSERT INTO kept_answers AS kept (id, key_index, request_index, asked_at, busy_until)
       SELECT $1, $2, $3, now(), now() + interval '${BUSY_SECONDS} seconds'
       WHERE NOT EXISTS (SELECT FROM kept_answers WHERE key_index = ANY($4) AND key_index <> $2)
       ON CONFLICT (key_index) DO UPDATE
         SET id = EXCLUDED.id, request_index = EXCLUDED.request_index, asked_at = EXCLUDED.asked_at,
             busy_until = EXCLUDED.busy_until, answer_box = NULL
         WHERE kept.asked_at <= now() - interval '${ANSWERS_KEPT_HOURS} hours'
            OR (kept.answer_box IS NULL AND kept.busy_until <= now())
       RETURNING 1`,
      [id, keys[0], requests[0], keys],
    );
    return taken ? { is: 'taken', id } : this.read(keys, requests);
  }

  async keep(id: string, answer: string): Promise<void> {
    const box = this.vault.seal(answer, answerPlace(id));
    await this.database.query('UPDATE kept_answers SET answer_box = $2 WHERE id = $1', [id, box]);
  }

  /** Gives the key back: nothing was done, so it may be asked again. */
  async letGo(id: string): Promise<void> {
    await this.database.query('DELETE FROM kept_answers WHERE id = $1 AND answer_box IS NULL', [id]);
  }

  private async read(keys: Buffer[], requests: Buffer[]): Promise<Claim> {
    const row = await rowOf<{ id: string; box: string | null; same: boolean }>(
      this.database,
      `SELECT id, answer_box AS box, request_index = ANY($2) AS same FROM kept_answers
       WHERE key_index = ANY($1) LIMIT 1`,
      [keys, requests],
    );
    // Given back just now: whoever comes again finds it free.
    if (!row) return { is: 'under way' };
    if (!row.same) return { is: 'another request' };
    if (row.box === null) return { is: 'under way' };
    return { is: 'answered', answer: this.vault.open(row.box, answerPlace(row.id)) };
  }
}

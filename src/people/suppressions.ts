import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { InvalidInput } from '../common/domain-error.js';
import { Vault } from '../common/vault.js';
import { rowOf, rowsOf, type Sql } from '../database/sql.js';
import { OnlyTheirsToLift } from './people.errors.js';
import { refusals } from '../common/refusals/refusals.js';

/**
 * Why no letters go to an address:
 * - `full`: its mailbox is full.
 * - `refused`: the mail server said, when we brought a letter, that it takes none.
 * - `bounced`: a letter came back later.
 * - `complained`: whoever reads it called a letter of ours unwanted.
 * - `said`: an administrator said so.
 */
export type SuppressionReason = 'full' | 'refused' | 'bounced' | 'complained' | 'said';

/**
 * For how many days. A mailbox is emptied some day; an address that is nobody's is asked about again after half a year, as
 * names are given out anew; what people said holds until people say otherwise.
 */
const DAYS: Record<SuppressionReason, number | null> = {
  full: 3,
  refused: 180,
  bounced: 180,
  complained: null,
  said: null,
};

/** A later reason replaces an earlier one unless that weighs more: the last weighs most. */
const BY_WEIGHT = "ARRAY['full', 'refused', 'bounced', 'complained', 'said']";

/** Codes of what a mail server said while we were there; it may say otherwise, and then its word is gone. */
const SAID_BY_SERVER = 'smtp-%';

/** What an administrator said of an address whose owner had called a letter unwanted. */
const OVER_COMPLAINT = 'said-over-complaint';

/** SQL: whether the entry `s` counts still. */
export const HOLDS = '(s.expires_at IS NULL OR s.expires_at > now())';

/** Where an address is sealed to that an administrator named. */
export function suppressedAddressPlace(suppressionId: string): string {
  return `suppressions.address:${suppressionId}`;
}

/** Where it is sealed why an administrator named it. */
export function suppressionNotePlace(suppressionId: string): string {
  return `suppressions.note:${suppressionId}`;
}

/** That no letters go to an address, as its owner may know it. */
export interface StoppedLetters {
  reason: SuppressionReason;
  since: Date;
  /** `null`: without an end. */
  until: Date | null;
}

/** The same, as an administrator may know it who names the address. */
export interface KnownSuppression extends StoppedLetters {
  id: string;
  /** What was said: `smtp-550-5.1.1`, `dsn-5.2.2`, `arf-abuse`, `said`. */
  code: string;
  /** Why an administrator said so; `null` where none did. */
  note: string | null;
}

/** SQL: why the person `p` gets no letters; NULL: they do. */
export const SUPPRESSED = `(SELECT s.reason FROM suppressions s WHERE s.address_index = p.email_index AND ${HOLDS})`;

/** SQL: whether letters reach the person `p`, as far as we know. */
export const IS_REACHED = `NOT EXISTS (SELECT FROM suppressions s WHERE s.address_index = p.email_index AND ${HOLDS})`;

/** Addresses that we do not write to. They are found by blind index, and kept for people of this installation only. */
@Injectable()
export class Suppressions {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /** @param addresses normalised @returns the reasons, in the same order; `null`: it may be written to */
  async reasonsOf(addresses: string[]): Promise<(SuppressionReason | null)[]> {
    const indexes = addresses.map((address) => this.vault.indexes(address));
    const rows = await rowsOf<{ index: Buffer; reason: SuppressionReason }>(
      this.database,
      `SELECT address_index AS index, reason FROM suppressions s WHERE address_index = ANY($1) AND ${HOLDS}`,
      [indexes.flat()],
    );
    const reasons = new Map(rows.map(({ index, reason }) => [index.toString('hex'), reason]));
    return indexes.map(
      (known) => known.map((index) => reasons.get(index.toString('hex'))).find(Boolean) ?? null,
    );
  }

  /** What is known of an address. @param address normalised @returns `null`: it may be written to */
  async find(address: string): Promise<KnownSuppression | null> {
    const row = await rowOf<Omit<KnownSuppression, 'note'> & { noteBox: string | null }>(
      this.database,
      `SELECT id, reason, code, since, expires_at AS until, note_box AS "noteBox"
       FROM suppressions s WHERE address_index = ANY($1) AND ${HOLDS}
       ORDER BY array_position(${BY_WEIGHT}, reason) DESC LIMIT 1`,
      [this.vault.indexes(address)],
    );
    if (!row) return null;
    const { noteBox, ...entry } = row;
    return { ...entry, note: noteBox && this.vault.open(noteBox, suppressionNotePlace(entry.id)) };
  }

  /** Whether letters to a person are stopped. `null`: they are not. */
  ofPerson(personId: string): Promise<StoppedLetters | null> {
    return rowOf<StoppedLetters>(
      this.database,
      `SELECT s.reason, s.since, s.expires_at AS until
       FROM people p JOIN suppressions s ON s.address_index = p.email_index WHERE p.id = $1 AND ${HOLDS}`,
      [personId],
    );
  }

  /**
   * An administrator's word: no letter goes there, whoever has the address. It is sealed beside its index, or a change of the
   * key would lose it. A complaint stands behind it, and comes back when it is lifted.
   * @param days `null`: until it is taken back
   * @throws InvalidInput for an end that would end a complaint too
   */
  async say(tx: EntityManager, address: string, note: string, days: number | null): Promise<void> {
    const earlier = await rowsOf<{ code: string; complained: boolean }>(
      tx,
      `DELETE FROM suppressions s WHERE address_index = ANY($1)
       RETURNING code, ${HOLDS} AND (reason = 'complained' OR code = '${OVER_COMPLAINT}') AS complained`,
      [this.vault.indexes(address)],
    );
    const complained = earlier.some((entry) => entry.complained);
    if (complained && days !== null) {
      throw InvalidInput.at('days', refusals.people.calledUnwanted);
    }
    const id = randomUUID();
    await tx.query(
      `INSERT INTO suppressions (id, address_index, address_box, reason, code, note_box, expires_at)
       VALUES ($1, $2, $3, 'said', $4, $5, now() + make_interval(days => $6::int))`,
      [
        id,
        this.vault.index(address),
        this.vault.seal(address, suppressedAddressPlace(id)),
        complained ? OVER_COMPLAINT : 'said',
        this.vault.seal(note, suppressionNotePlace(id)),
        days,
      ],
    );
  }

  /** Takes an entry back, or what an administrator said on top of a complaint. @returns what it was; `null`: it is gone @throws OnlyTheirsToLift */
  async lift(tx: EntityManager, id: string): Promise<SuppressionReason | null> {
    const entry = await rowOf<{ reason: SuppressionReason; code: string }>(
      tx,
      'SELECT reason, code FROM suppressions WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (!entry) return null;
    if (entry.reason === 'complained') throw new OnlyTheirsToLift();
    await tx.query(
      entry.code === OVER_COMPLAINT
        ? `UPDATE suppressions SET reason = 'complained', code = 'arf-abuse', address_box = NULL, note_box = NULL WHERE id = $1`
        : 'DELETE FROM suppressions WHERE id = $1',
      [id],
    );
    return entry.reason;
  }

  /**
   * Writes no more to an address of somebody here. Nothing is kept about the addresses of others.
   * @param code what was said: `smtp-550-5.1.1`, `dsn-5.2.2`, `arf-abuse`
   */
  async add(sql: Sql, address: string, reason: SuppressionReason, code: string): Promise<void> {
    await this.insert(sql, 'email_index = ANY($1)', this.vault.indexes(address), reason, code);
  }

  /** The same, of a person whose address is not at hand. */
  async addPerson(sql: Sql, personId: string, reason: SuppressionReason, code: string): Promise<void> {
    await this.insert(sql, 'id = $1', personId, reason, code);
  }

  /** A mail server took a letter. What it said before is gone; what came back later, or people said, is not. */
  async serverTook(address: string): Promise<void> {
    await this.database.query('DELETE FROM suppressions WHERE address_index = ANY($1) AND code LIKE $2', [
      this.vault.indexes(address),
      SAID_BY_SERVER,
    ]);
  }

  private async insert(
    sql: Sql,
    whose: string,
    who: unknown,
    reason: SuppressionReason,
    code: string,
  ): Promise<void> {
    await sql.query(
      `INSERT INTO suppressions AS s (address_index, reason, code, expires_at)
       SELECT email_index, $2, $3, now() + make_interval(days => $4::int) FROM people WHERE ${whose}
       ON CONFLICT (address_index) DO UPDATE SET
         reason = excluded.reason, code = excluded.code, since = now(), expires_at = excluded.expires_at,
         address_box = NULL, note_box = NULL
       WHERE NOT ${HOLDS}
         OR array_position(${BY_WEIGHT}, excluded.reason) >= array_position(${BY_WEIGHT}, s.reason)`,
      [who, reason, code, DAYS[reason]],
    );
  }
}

/** Letters reach someone again: they said so, or showed it. An administrator's word stays until it is taken back. */
export async function liftSuppression(sql: Sql, personId: string): Promise<void> {
  await sql.query(
    `DELETE FROM suppressions USING people p
     WHERE p.id = $1 AND address_index = p.email_index AND reason <> 'said'`,
    [personId],
  );
}

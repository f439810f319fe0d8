import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { Vault } from '../common/vault.js';
import { rowOf, rowsOf, type Sql } from '../database/sql.js';
import { toDate } from '../database/instant.js';

export interface NewcomerWishes {
  language: string;
  timeZone: string;
}

/** E-mail addresses, which leave this folder only for a letter's envelope. */
@Injectable()
export class Addresses {
  constructor(private readonly vault: Vault) {}

  /** @param address normalised, see `normaliseAddress` */
  async findPersonId(sql: Sql, address: string): Promise<string | null> {
    const row = await rowOf<{ id: string }>(sql, 'SELECT id FROM people WHERE email_index = ANY($1)', [
      this.vault.indexes(address),
    ]);
    return row?.id ?? null;
  }

  /** The people who confirmed these addresses; `null` where nobody did. */
  async confirmedBy(sql: Sql, addresses: string[]): Promise<(string | null)[]> {
    const indexes = addresses.map((address) => this.vault.indexes(address));
    const rows = await rowsOf<{ id: string; index: Buffer }>(
      sql,
      'SELECT id, email_index AS index FROM people WHERE email_index = ANY($1) AND confirmed_at IS NOT NULL',
      [indexes.flat()],
    );
    const ids = new Map(rows.map(({ id, index }) => [index.toString('hex'), id]));
    return indexes.map((known) => known.map((index) => ids.get(index.toString('hex'))).find(Boolean) ?? null);
  }

  /** The person behind an address, made now if there is none yet: unconfirmed, with discreet letters. */
  async personIdFor(
    tx: EntityManager,
    address: string,
    wishes: NewcomerWishes,
    at: Temporal.Instant,
  ): Promise<string> {
    const known = await this.findPersonId(tx, address);
    if (known) return known;
    const id = randomUUID();
    const made = await rowOf<{ id: string }>(
      tx,
      `INSERT INTO people (id, email_box, email_index, language, time_zone, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (email_index) DO NOTHING RETURNING id`,
      [id, this.seal(id, address), this.vault.index(address), wishes.language, wishes.timeZone, toDate(at)],
    );
    return made?.id ?? (await this.findPersonId(tx, address))!;
  }

  /** @throws when the value was not sealed for this person */
  open(person: { id: string; emailBox: string }): string {
    return this.vault.open(person.emailBox, addressPlace(person.id));
  }

  seal(personId: string, address: string): string {
    return this.vault.seal(address, addressPlace(personId));
  }
}

/** Where a person's address is sealed to. */
export function addressPlace(personId: string): string {
  return `people.email:${personId}`;
}

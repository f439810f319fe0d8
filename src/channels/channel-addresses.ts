import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Vault } from '../common/vault.js';
import { rowOf, rowsOf } from '../database/sql.js';
import type { ChannelName } from './channel.js';
import { channelProofPlace } from './channel-proofs.js';

/** Where an address of a channel is sealed to. */
export function channelAddressPlace(id: string): string {
  return `channel_addresses.address:${id}`;
}

/** As its owner sees it. */
export interface ListedAddress {
  id: string;
  channel: ChannelName;
  /** "Firefox on Android"; a session's words. `null` where it is no device, but what they typed. */
  device: string | null;
  sessionId: string | null;
  /** What they typed; `null` where it is a device. */
  address: string | null;
  createdAt: Date;
}

/** As it is told something. */
export interface OpenAddress {
  channel: ChannelName;
  address: string;
}

/** Where people are told things beside letters. An address is a secret: whoever has it can write there. */
@Injectable()
export class ChannelAddresses {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /**
   * A session has one address, and someone without a session one of a channel; and an address is one person's, the last
   * who gave it: two people at one browser would read what the other is told.
   * @param whose without a session where they typed it
   * @param key by which the same address is known again
   */
  async add(
    tx: EntityManager,
    whose: { personId: string; sessionId: string | null },
    channel: ChannelName,
    address: string,
    key: string,
  ): Promise<ListedAddress> {
    const id = randomUUID();
    await tx.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [whose.personId]);
    await tx.query(
      `DELETE FROM channel_addresses WHERE session_id = $1 OR (channel = $2 AND address_index = ANY($3))
         OR (session_id IS NULL AND $1::uuid IS NULL AND person_id = $4 AND channel = $2)`,
      [whose.sessionId, channel, this.vault.indexes(key), whose.personId],
    );
    const made = await rowOf<AddressRow>(
      tx,
      `INSERT INTO channel_addresses AS a (id, person_id, session_id, channel, address_box, address_index)
       VALUES ($1, $2, $3, $4, $5, $6)
       RETURNING id, channel, session_id AS "sessionId", created_at AS "createdAt", address_box AS box,
         (SELECT device FROM sessions s WHERE s.id = a.session_id) AS device`,
      [
        id,
        whose.personId,
        whose.sessionId,
        channel,
        this.vault.seal(address, channelAddressPlace(id)),
        this.vault.index(key),
      ],
    );
    return this.listed(made!);
  }

  /** Newest first. */
  async list(personId: string): Promise<ListedAddress[]> {
    const rows = await rowsOf<AddressRow>(
      this.database,
      `SELECT a.id, channel, device, session_id AS "sessionId", a.created_at AS "createdAt", address_box AS box
       FROM channel_addresses a LEFT JOIN sessions s ON s.id = a.session_id
       WHERE a.person_id = $1 ORDER BY a.created_at DESC, a.id`,
      [personId],
    );
    return rows.map((it) => this.listed(it));
  }

  /** Ending one that is not this person's, or is gone, changes nothing. One that waits for its code ends as well. */
  async end(personId: string, id: string): Promise<void> {
    await this.database.query(endWhere('id = $1 AND person_id = $2'), [id, personId]);
  }

  /** Whoever carries messages there says that it is no more. */
  async forget(id: string): Promise<void> {
    await this.database.query(endWhere('id = $1'), [id]);
  }

  /** @returns those of these that are still there, opened, by id; and those that wait for their code */
  async open(ids: string[]): Promise<Map<string, OpenAddress>> {
    const rows = await rowsOf<{ id: string; channel: ChannelName; box: string; isProof: boolean }>(
      this.database,
      `SELECT a.id, channel, address_box AS box, false AS "isProof" FROM channel_addresses a
       WHERE a.id = ANY($1) AND NOT EXISTS (SELECT FROM sessions s WHERE s.id = session_id AND s.expires_at <= now())
       UNION ALL
       SELECT id, channel, address_box, true FROM channel_proofs WHERE id = ANY($1)`,
      [ids],
    );
    return new Map(
      rows.map(({ id, channel, box, isProof }) => {
        const place = isProof ? channelProofPlace(id) : channelAddressPlace(id);
        return [id, { channel, address: this.vault.open(box, place) }];
      }),
    );
  }

  /** A browser's is a secret that its owner never sees. */
  private listed({ box, ...row }: AddressRow): ListedAddress {
    const address = row.sessionId === null ? this.vault.open(box, channelAddressPlace(row.id)) : null;
    return { ...row, address };
  }
}

type AddressRow = Omit<ListedAddress, 'address'> & { box: string };

/** SQL: ends those in use and those that wait for their code. */
function endWhere(condition: string): string {
  return `WITH used AS (DELETE FROM channel_addresses WHERE ${condition}) DELETE FROM channel_proofs WHERE ${condition}`;
}

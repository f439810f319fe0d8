import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../common/vault.js';
import { rowOf, rowsOf } from '../database/sql.js';
import type { ChannelName } from './channel.js';

/** Where an address of a channel is sealed to. */
export function channelAddressPlace(id: string): string {
  return `channel_addresses.address:${id}`;
}

/** As its owner sees it. */
export interface ListedAddress {
  id: string;
  channel: ChannelName;
  /** "Firefox on Android"; a session's words. */
  device: string;
  sessionId: string;
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
   * A session has one address; and an address is one person's, the last who gave it: two people at one browser would read
   * what the other is told.
   * @param key by which the same address is known again
   */
  async add(
    whose: { personId: string; sessionId: string },
    channel: ChannelName,
    address: string,
    key: string,
  ): Promise<ListedAddress> {
    const id = randomUUID();
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [whose.personId]);
      await tx.query(
        `DELETE FROM channel_addresses WHERE session_id = $1 OR (channel = $2 AND address_index = ANY($3))`,
        [whose.sessionId, channel, this.vault.indexes(key)],
      );
      const made = await rowOf<ListedAddress>(
        tx,
        `INSERT INTO channel_addresses AS a (id, person_id, session_id, channel, address_box, address_index)
         VALUES ($1, $2, $3, $4, $5, $6)
         RETURNING id, channel, session_id AS "sessionId", created_at AS "createdAt",
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
      return made!;
    });
  }

  /** Newest first. */
  list(personId: string): Promise<ListedAddress[]> {
    return rowsOf<ListedAddress>(
      this.database,
      `SELECT a.id, channel, device, session_id AS "sessionId", a.created_at AS "createdAt"
       FROM channel_addresses a JOIN sessions s ON s.id = a.session_id
       WHERE a.person_id = $1 ORDER BY a.created_at DESC, a.id`,
      [personId],
    );
  }

  /** Ending one that is not this person's, or is gone, changes nothing. */
  async end(personId: string, id: string): Promise<void> {
    await this.database.query('DELETE FROM channel_addresses WHERE id = $1 AND person_id = $2', [
      id,
      personId,
    ]);
  }

  /** Whoever carries messages there says that it is no more. */
  async forget(id: string): Promise<void> {
    await this.database.query('DELETE FROM channel_addresses WHERE id = $1', [id]);
  }

  /** @returns those of these that are still there, opened, by id */
  async open(ids: string[]): Promise<Map<string, OpenAddress>> {
    const rows = await rowsOf<{ id: string; channel: ChannelName; box: string }>(
      this.database,
      `SELECT a.id, channel, address_box AS box FROM channel_addresses a
       WHERE a.id = ANY($1) AND NOT EXISTS (SELECT FROM sessions s WHERE s.id = session_id AND s.expires_at <= now())`,
      [ids],
    );
    return new Map(
      rows.map(({ id, channel, box }) => [
        id,
        { channel, address: this.vault.open(box, channelAddressPlace(id)) },
      ]),
    );
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { derivedCode, isDerivedCode } from '../common/derived-code.js';
import { Vault } from '../common/vault.js';
import { rowOf, rowsOf } from '../database/sql.js';
import type { GatewayName } from './channel.js';

/** Where an address is sealed to that nobody has shown to be theirs yet. */
export function channelProofPlace(id: string): string {
  return `channel_proofs.address:${id}`;
}

/** An address that someone typed, and is to show to be theirs. */
export interface ChannelProof {
  id: string;
  channel: GatewayName;
  address: string;
  expiresAt: Date;
}

/** Addresses that people typed. Nothing is told there but a code, which whoever is there can type here. */
@Injectable()
export class ChannelProofs {
  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  /** Someone has one of a channel: the last. @param tries how many are used up at once */
  async begin(
    tx: EntityManager,
    personId: string,
    proof: Omit<ChannelProof, 'id'>,
    tries: number,
  ): Promise<string> {
    const id = randomUUID();
    await tx.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [personId]);
    await tx.query('DELETE FROM channel_proofs WHERE person_id = $1 AND channel = $2', [
      personId,
      proof.channel,
    ]);
    await tx.query(
      `INSERT INTO channel_proofs (id, person_id, channel, address_box, tries, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        id,
        personId,
        proof.channel,
        this.vault.seal(proof.address, channelProofPlace(id)),
        tries,
        proof.expiresAt,
      ],
    );
    return id;
  }

  /** Those that can still be used. */
  async list(personId: string): Promise<ChannelProof[]> {
    const rows = await rowsOf<ProofRow>(
      this.database,
      `${SELECT} WHERE person_id = $1 AND expires_at > now() ORDER BY channel`,
      [personId],
    );
    return rows.map((it) => this.opened(it));
  }

  /** Holds one until the transaction ends. `null`: this person has none such, or it is over. */
  async lock(
    tx: EntityManager,
    personId: string,
    id: string,
  ): Promise<(ChannelProof & { tries: number }) | null> {
    const row = await rowOf<ProofRow & { tries: number }>(
      tx,
      `${SELECT} WHERE id = $2 AND person_id = $1 AND expires_at > now() FOR UPDATE`,
      [personId, id],
    );
    return row && { ...this.opened(row), tries: row.tries };
  }

  async countTry(tx: EntityManager, id: string): Promise<void> {
    await tx.query('UPDATE channel_proofs SET tries = tries + 1 WHERE id = $1', [id]);
  }

  async end(tx: EntityManager, id: string): Promise<void> {
    await tx.query('DELETE FROM channel_proofs WHERE id = $1', [id]);
  }

  /** The same at each try to send it: whoever carries it may leave out repeats. */
  codeOf(id: string): string {
    return derivedCode(this.vault, `channel code ${id}`);
  }

  /** @param code as it was typed */
  fits(id: string, code: string): boolean {
    return isDerivedCode(this.vault, `channel code ${id}`, code);
  }

  private opened({ id, channel, box, expiresAt }: ProofRow): ChannelProof {
    return { id, channel, address: this.vault.open(box, channelProofPlace(id)), expiresAt };
  }
}

interface ProofRow {
  id: string;
  channel: GatewayName;
  box: string;
  expiresAt: Date;
  tries: number;
}

const SELECT = 'SELECT id, channel, address_box AS box, expires_at AS "expiresAt", tries FROM channel_proofs';

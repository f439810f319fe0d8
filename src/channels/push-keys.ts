import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import webPush from 'web-push';
import { Vault } from '../common/vault.js';
import { rowOf } from '../database/sql.js';

/** Where the private key is sealed to. */
export function pushKeyPlace(id: string): string {
  return `push_keys.private:${id}`;
}

/** By which push services know this installation (RFC 8292), in base64url. */
export interface PushKeyPair {
  publicKey: string;
  privateKey: string;
}

/** Made at the first question for it and kept for good: devices take messages of this key alone. */
@Injectable()
export class PushKeys {
  private known: PushKeyPair | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly vault: Vault,
  ) {}

  async pair(): Promise<PushKeyPair> {
    this.known ??= (await this.read()) ?? (await this.make());
    return this.known;
  }

  /** Of several who make one at the same time the first has made it. */
  private async make(): Promise<PushKeyPair> {
    const id = randomUUID();
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    await this.database.query(
      'INSERT INTO push_keys (id, public_key, private_box) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [id, publicKey, this.vault.seal(privateKey, pushKeyPlace(id))],
    );
    return (await this.read())!;
  }

  private async read(): Promise<PushKeyPair | null> {
    const row = await rowOf<{ id: string; publicKey: string; box: string }>(
      this.database,
      'SELECT id, public_key AS "publicKey", private_box AS box FROM push_keys',
    );
    return row && { publicKey: row.publicKey, privateKey: this.vault.open(row.box, pushKeyPlace(row.id)) };
  }
}

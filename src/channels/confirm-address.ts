import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CodeIsWrong } from '../common/code-is-wrong.js';
import { MOST_CODE_TRIES } from './address-code-limits.js';
import { ChannelAddresses, type ListedAddress } from './channel-addresses.js';
import { ChannelProofs } from './channel-proofs.js';
import { AddressCodeIsOver } from './channels.errors.js';

/** From now on someone is told of their meetings at an address that they showed to be theirs. */
@Injectable()
export class ConfirmAddress {
  constructor(
    private readonly database: DataSource,
    private readonly proofs: ChannelProofs,
    private readonly addresses: ChannelAddresses,
  ) {}

  /** @throws CodeIsWrong, AddressCodeIsOver */
  async run(personId: string, proofId: string, code: string): Promise<ListedAddress> {
    const result = await this.database.transaction(async (tx) => {
      const proof = await this.proofs.lock(tx, personId, proofId);
      if (!proof || proof.tries >= MOST_CODE_TRIES) return new AddressCodeIsOver();
      if (!this.proofs.fits(proof.id, code)) {
        // The try must count although it failed: commit it, and refuse afterwards.
        await this.proofs.countTry(tx, proof.id);
        return proof.tries + 1 < MOST_CODE_TRIES ? new CodeIsWrong('message') : new AddressCodeIsOver();
      }
      await this.proofs.end(tx, proof.id);
      const { channel, address } = proof;
      return this.addresses.add(tx, { personId, sessionId: null }, channel, address, address);
    });
    if (result instanceof Error) throw result;
    return result;
  }
}

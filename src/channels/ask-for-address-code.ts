import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock.js';
import { InvalidInput } from '../common/domain-error.js';
import { toDate } from '../database/instant.js';
import { RateLimits } from '../database/rate-limits.js';
import { Outbox } from '../queue/outbox.js';
import { ADDRESS_CODE_MINUTES, ASKING_FOR_CODES, MOST_CODE_TRIES } from './address-code-limits.js';
import type { GatewayName } from './channel.js';
import { type ChannelProof, ChannelProofs } from './channel-proofs.js';
import { Channels } from './channels.js';
import { TooManyAddressCodes } from './channels.errors.js';
import { refusals, type Sentence } from '../common/refusals/refusals.js';
import type { Gateway } from './channel.js';

/** Sends a code to an address that someone typed, by the channel that is to carry messages there. */
@Injectable()
export class AskForAddressCode {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
    private readonly channels: Channels,
    private readonly proofs: ChannelProofs,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NotFound for a channel that is not set up here; InvalidInput, TooManyAddressCodes */
  async run(
    whose: { personId: string; network: string },
    channel: GatewayName,
    typed: string,
  ): Promise<ChannelProof> {
    const gateway = this.channels.gateway(channel);
    const address = gateway.read(typed);
    if (address === null) throw InvalidInput.at('address', noAddress(gateway));
    const { byNetwork, byPerson, byPersonADay, byAddress } = ASKING_FOR_CODES;
    await this.limits.assertAllows(byNetwork, whose.network, TooManyAddressCodes);
    await this.limits.assertAllows(byPerson, whose.personId, TooManyAddressCodes);
    await this.limits.assertAllows(byPersonADay, whose.personId, TooManyAddressCodes);
    const isWithinLimits = await this.limits.allows(byAddress, `${channel} ${address}`);

    const expiresAt = this.clock.now().add({ minutes: ADDRESS_CODE_MINUTES });
    const proof = { channel, address, expiresAt: toDate(expiresAt) };
    return this.database.transaction(async (tx) => {
      const id = await this.proofs.begin(tx, whose.personId, proof, isWithinLimits ? 0 : MOST_CODE_TRIES);
      if (isWithinLimits)
        await this.outbox.add(
          tx,
          'address-code',
          { addressId: id },
          { key: `address-code:${id}`, useBy: expiresAt, personId: whose.personId },
        );
      return { id, ...proof };
    });
  }
}

function noAddress({ asksFor: asked, hint }: Gateway): Sentence {
  const { noAddress: bare, noAddressButHint } = refusals.channels;
  return hint ? noAddressButHint({ asked, hint }) : bare({ asked });
}

import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/viewer.js';
import { ChannelAddresses } from './channel-addresses.js';
import { ChannelProofs } from './channel-proofs.js';
import { Channels } from './channels.js';
import { channelAddressView, type ChannelsView, channelProofView, gatewayView } from './channels.view.js';
import { PushKeys } from './push-keys.js';

/** Where else than by letter someone is told of their meetings, and where they could be. */
@Injectable()
export class ChannelsQueries {
  constructor(
    private readonly addresses: ChannelAddresses,
    private readonly proofs: ChannelProofs,
    private readonly channels: Channels,
    private readonly keys: PushKeys,
  ) {}

  async ofPerson(viewer: Viewer): Promise<ChannelsView> {
    const { publicKey } = await this.keys.pair();
    const addresses = await this.addresses.list(viewer.personId);
    const waiting = await this.proofs.list(viewer.personId);
    return {
      pushKey: publicKey,
      gateways: this.channels.gateways().map(gatewayView),
      items: addresses.map((it) => channelAddressView(it, viewer)),
      waiting: waiting.map(channelProofView),
    };
  }
}

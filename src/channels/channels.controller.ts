import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { InSession, type Viewer } from '../people/viewer.js';
import { ChannelAddresses } from './channel-addresses.js';
import { PushSubscriptionBody } from './channels.bodies.js';
import { type ChannelAddressView, channelAddressView } from './channels.view.js';
import { PushKeys } from './push-keys.js';
import { TurnOnNotifications } from './turn-on-notifications.js';

@Controller('api/v1/me/channels')
export class ChannelsController {
  constructor(
    private readonly addresses: ChannelAddresses,
    private readonly turnOn: TurnOnNotifications,
    private readonly keys: PushKeys,
  ) {}

  /** Where else than by letter someone is told of their meetings, and the key that a browser asks for to be among them. */
  @Get()
  async list(@InSession() viewer: Viewer): Promise<{ pushKey: string; items: ChannelAddressView[] }> {
    const { publicKey } = await this.keys.pair();
    const items = await this.addresses.list(viewer.personId);
    return { pushKey: publicKey, items: items.map((it) => channelAddressView(it, viewer)) };
  }

  /** Notifications for the browser of this session, until it is signed out. */
  @Post('web-push')
  async add(@InSession() viewer: Viewer, @Body() body: PushSubscriptionBody): Promise<ChannelAddressView> {
    const whose = { personId: viewer.personId, sessionId: viewer.sessionId! };
    return channelAddressView(await this.turnOn.run(whose, body), viewer);
  }

  @Delete(':addressId')
  @HttpCode(204)
  end(@InSession() viewer: Viewer, @Param('addressId', ParseUUIDPipe) addressId: string): Promise<void> {
    return this.addresses.end(viewer.personId, addressId);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Ip, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { networkOf } from '../common/network.js';
import { InSession, type Viewer } from '../people/viewer.js';
import { AskForAddressCode } from './ask-for-address-code.js';
import { ChannelAddresses } from './channel-addresses.js';
import { AddressBody, AddressCodeBody, PushSubscriptionBody } from './channels.bodies.js';
import { ChannelsQueries } from './channels.queries.js';
import {
  type ChannelAddressView,
  channelAddressView,
  type ChannelProofView,
  channelProofView,
  type ChannelsView,
} from './channels.view.js';
import { ConfirmAddress } from './confirm-address.js';
import { TurnOnNotifications } from './turn-on-notifications.js';

@Controller('api/v1/me/channels')
export class ChannelsController {
  constructor(
    private readonly queries: ChannelsQueries,
    private readonly addresses: ChannelAddresses,
    private readonly turnOn: TurnOnNotifications,
    private readonly askForCode: AskForAddressCode,
    private readonly confirmAddress: ConfirmAddress,
  ) {}

  /** Where else than by letter someone is told of their meetings, and what it takes to be told elsewhere too. */
  @Get()
  list(@InSession() viewer: Viewer): Promise<ChannelsView> {
    return this.queries.ofPerson(viewer);
  }

  /** Notifications for the browser of this session, until it is signed out. */
  @Post('web-push')
  async add(@InSession() viewer: Viewer, @Body() body: PushSubscriptionBody): Promise<ChannelAddressView> {
    const whose = { personId: viewer.personId, sessionId: viewer.sessionId! };
    return channelAddressView(await this.turnOn.run(whose, body), viewer);
  }

  /** Sends a code to an address, by the channel that is to carry messages there. */
  @Post('codes')
  @HttpCode(202)
  async ask(
    @InSession() { personId }: Viewer,
    @Body() { channel, address }: AddressBody,
    @Ip() ip: string,
  ): Promise<ChannelProofView> {
    return channelProofView(
      await this.askForCode.run({ personId, network: networkOf(ip) }, channel, address),
    );
  }

  /** Shows with the code that the address is theirs. It takes the place of the one before. */
  @Post('codes/:codeId')
  async confirm(
    @InSession() viewer: Viewer,
    @Param('codeId', ParseUUIDPipe) codeId: string,
    @Body() { code }: AddressCodeBody,
  ): Promise<ChannelAddressView> {
    return channelAddressView(await this.confirmAddress.run(viewer.personId, codeId, code), viewer);
  }

  /** Stops it, a device or an address, also one that waits for its code. */
  @Delete(':addressId')
  @HttpCode(204)
  end(@InSession() viewer: Viewer, @Param('addressId', ParseUUIDPipe) addressId: string): Promise<void> {
    return this.addresses.end(viewer.personId, addressId);
  }
}

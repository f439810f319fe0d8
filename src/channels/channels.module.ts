import { Module } from '@nestjs/common';
import { InstallationModule } from '../installation/installation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { AskForAddressCode } from './ask-for-address-code.js';
import { ChannelAddresses } from './channel-addresses.js';
import { ChannelProofs } from './channel-proofs.js';
import { Channels } from './channels.js';
import { ChannelsController } from './channels.controller.js';
import { ChannelsQueries } from './channels.queries.js';
import { ConfirmAddress } from './confirm-address.js';
import { PushKeys } from './push-keys.js';
import { TurnOnNotifications } from './turn-on-notifications.js';
import { WebPush } from './web-push.js';

const forOthers = [
  AskForAddressCode,
  ChannelAddresses,
  ChannelProofs,
  Channels,
  ChannelsQueries,
  ConfirmAddress,
];

@Module({
  imports: [InstallationModule, PeopleModule, QueueModule],
  controllers: [ChannelsController],
  providers: [...forOthers, PushKeys, TurnOnNotifications, WebPush],
  exports: forOthers,
})
export class ChannelsModule {}

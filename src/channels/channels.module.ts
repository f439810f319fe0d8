import { Module } from '@nestjs/common';
import { InstallationModule } from '../installation/installation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ChannelAddresses } from './channel-addresses.js';
import { Channels } from './channels.js';
import { ChannelsController } from './channels.controller.js';
import { PushKeys } from './push-keys.js';
import { TurnOnNotifications } from './turn-on-notifications.js';
import { WebPush } from './web-push.js';

const forOthers = [ChannelAddresses, Channels, PushKeys];

@Module({
  imports: [InstallationModule, PeopleModule],
  controllers: [ChannelsController],
  providers: [...forOthers, TurnOnNotifications, WebPush],
  exports: forOthers,
})
export class ChannelsModule {}

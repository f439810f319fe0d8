import { Injectable } from '@nestjs/common';
import type { Channel, ChannelName } from './channel.js';
import { WebPush } from './web-push.js';

/** The channels there are. One that nobody carries does not compile. */
@Injectable()
export class Channels {
  private readonly channels: Record<ChannelName, Channel>;

  constructor(webPush: WebPush) {
    this.channels = { 'web-push': webPush };
  }

  of(name: ChannelName): Channel {
    return this.channels[name];
  }
}
